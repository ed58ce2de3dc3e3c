"""The steps' time limits add up to more than the law allows.

Whoever keeps every limit of this workflow breaks the law's. Decisions that come too
late are void or are lost in court.

Mend: Shorten the limits of steps until they fit into `statutory_limit`. Working days
and natural days (日) are compared in favour of the workflow.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        statutory_limit: 30日
        steps:
          - {id: S1, name: 核实, post: arrears, time_limit: 40个工作日}
          - {id: S2, name: 核准, post: levy-head, time_limit: 2个工作日}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        statutory_limit: 30日
        steps:
          - {id: S1, name: 核实, post: arrears, time_limit: 7个工作日}
          - {id: S2, name: 核准, post: levy-head, time_limit: 2个工作日}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.longest_way import longest_way
from neikong.lint.rule import Offence
from neikong.lint.spans import in_words, spans_of
from neikong.lint.walk import followable
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK802"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """The longest way through each workflow, unless it exceeds the bureau's own promise already."""
    spans = spans_of(registry)
    for id_, workflow in followable(registry):
        limits = longest_way(workflow)
        promise, statute = workflow.time_limit, workflow.statutory_limit
        if statute is None or (promise and spans.exceed(limits, promise)):
            continue
        if spans.exceed(limits, statute):
            yield Offence(
                id_,
                ("statutory_limit",),
                msg(
                    "The steps take {sum}; the law allows {statute}",
                    sum=spans.in_sum(limits, statute),
                    statute=in_words(statute),
                ),
                msg("Shorten steps until they fit into the law's limit"),
            )

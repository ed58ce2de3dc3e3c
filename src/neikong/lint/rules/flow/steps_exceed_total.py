"""The steps' time limits add up to more than the workflow's.

The bureau promises an end that it cannot reach even when every post keeps its own
limit. Nobody is late, and yet the matter is.

Mend: Shorten the limits of steps, or promise a longer `time_limit` within the law's.
Working days and natural days (日) are compared in favour of the workflow.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        time_limit: 10个工作日
        steps:
          - {id: S1, name: 受理, post: arrears, time_limit: 3个工作日}
          - {id: S2, name: 核准, post: levy-head, time_limit: 8个工作日}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        time_limit: 10个工作日
        steps:
          - {id: S1, name: 受理, post: arrears, time_limit: 3个工作日}
          - {id: S2, name: 核准, post: levy-head, time_limit: 7个工作日}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.longest_way import longest_way
from neikong.lint.rule import Offence
from neikong.lint.spans import in_words, spans_of
from neikong.lint.walk import followable
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK801"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """The longest way through each workflow that has a limit of its own."""
    spans = spans_of(registry)
    for id_, workflow in followable(registry):
        limits = longest_way(workflow)
        if workflow.time_limit and spans.exceed(limits, workflow.time_limit):
            yield Offence(
                id_,
                ("time_limit",),
                msg(
                    "The steps take {sum}; the whole may take {total}",
                    sum=spans.in_sum(limits, workflow.time_limit),
                    total=in_words(workflow.time_limit),
                ),
                msg("Shorten steps, or lengthen `time_limit` within the law's limit"),
            )

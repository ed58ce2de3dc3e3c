"""A workflow has no time limit for the whole.

Without an end that somebody promised, a matter can be left lying for a favour or out of
spite, and no delay can be proved.

Mend: Promise a `time_limit` for the whole, or state the law's under `statutory_limit`.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, time_limit: 7个工作日}
          - {id: S2, name: 核准, post: levy-head, time_limit: 2个工作日}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        time_limit: 20日
        steps:
          - {id: S1, name: 核实, post: arrears, time_limit: 7个工作日}
          - {id: S2, name: 核准, post: levy-head, time_limit: 2个工作日}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK814"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Workflows with steps and neither limit."""
    for id_, workflow in registry.workflows.items():
        has_limit = workflow.time_limit or workflow.statutory_limit
        if workflow.steps and not has_limit and not registry.is_flawed(registry.path(id_), "statutory_limit"):
            yield Offence(
                id_,
                ("time_limit",),
                msg("Nobody says when the whole must be finished"),
                msg("Add `time_limit:` such as `20个工作日`, or `statutory_limit:`"),
            )

"""A way forks, and nobody says when which way is taken.

An open choice is discretion without a measure: the same case goes the long way for one
taxpayer and the short way for another. One way without a condition is what is done
otherwise; two leave it open.

Mend: Write under `when` on what condition each way is taken; for the last one
`when: 其他情形` will do.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, next: [S2, S3]}
          - {id: S2, name: 审核, post: levy-head}
          - {id: S3, name: 核准, post: deputy}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, next: [{when: 金额十万元以上, to: S2}, {when: 其他情形, to: S3}]}
          - {id: S2, name: 审核, post: levy-head}
          - {id: S3, name: 核准, post: deputy}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK815"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Steps with at least two ways that lack a condition; all of one step are one offence."""
    for id_, workflow in registry.workflows.items():
        for index, step in enumerate(workflow.steps):
            ways = step.next or ()
            open_ways = [place for place, way in enumerate(ways) if way.when is None]
            if len(open_ways) > 1:
                routes = [("steps", index, "next", place, "when") for place in open_ways]
                yield Offence(
                    id_,
                    routes[0],
                    msg("Nobody says when step {step} goes on to {to}", step=step.id, to=ways[open_ways[0]].to),
                    msg("Write `{{when: condition, to: {to}}}`", to=ways[open_ways[0]].to),
                    also=tuple(Spot(id_, route) for route in routes[1:]),
                )

"""One post both prepares and decides a matter.

Whoever establishes the facts and also decides on them is checked by nobody. The law
allows it in simple procedures; then other controls must make up for it.

Mend: Give the decision to another post, or waive the rule with the reason and the
compensating control.

Bad:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify}
          - {id: S2, name: 批准, post: arrears, function: approve}

Good:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify}
          - {id: S2, name: 批准, post: levy-head, function: approve}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import Function
from neikong.model.registry import Registry

CODE = "NK601"
SEVERITY = Severity.WARNING


_PREPARES = frozenset((Function.PROPOSE, Function.VERIFY, Function.SELECT_CASE, Function.INSPECT))
_DECIDES = frozenset((Function.APPROVE, Function.ADJUDICATE))


def check(registry: Registry) -> Iterator[Offence]:
    """Deciding steps whose post prepared the same matter in an earlier step."""
    for id_, workflow in registry.workflows.items():
        prepared: dict[str, str] = {}
        for index, step in enumerate(workflow.steps):
            if step.post is None:
                continue
            if step.function in _DECIDES and step.post in prepared:
                yield Offence(
                    id_,
                    ("steps", index, "post"),
                    msg(
                        "The post `{post}` prepares the matter in step {first} and decides it in step {second}",
                        post=step.post,
                        first=prepared[step.post],
                        second=step.id,
                    ),
                    msg("Let another post decide, or waive the rule with the compensating control"),
                )
            if step.function in _PREPARES:
                prepared.setdefault(step.post, step.id)

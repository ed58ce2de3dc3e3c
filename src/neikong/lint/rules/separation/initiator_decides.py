"""One post both prepares and decides a matter.

Whoever establishes the facts and also decides on them is checked by nobody. The law
allows it in simple procedures; then other controls must make up for it.

Mend: Give the decision to another post. Where that cannot be, name under `compensations`
the functions, the control that makes up for it, and until when it is tolerated.

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
from neikong.lint.combining import self_decisions
from neikong.lint.compensating import Tolerance
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK601"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Deciding steps whose post prepared the same matter in an earlier step."""
    for id_, workflow in registry.workflows.items():
        for found in self_decisions(workflow, Tolerance(registry, workflow, given.today)):
            yield Offence(
                id_,
                ("steps", found.index, "post"),
                msg(
                    "The post `{post}` prepares the matter in step {first} and decides it in step {second}",
                    post=found.post,
                    first=found.prepared,
                    second=found.decided,
                ),
                msg("Let another post decide, or name under `compensations` the control that makes up for it"),
            )

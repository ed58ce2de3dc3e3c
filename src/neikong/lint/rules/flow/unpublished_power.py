"""A power is not made public.

Whoever does not know a procedure cannot tell when it is bent. What power is used upon
others, and how, must be open to them.

Mend: Write under `published` where the power and its procedure can be read. Powers of
the kind `internal` need none.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        department: levy
        power: {name: 多缴税款退还, kind: other}
        steps:
          - {id: S1, name: 核准, post: levy-head, function: approve}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        department: levy
        power: {name: 多缴税款退还, kind: other, published: 市局网站权责清单专栏}
        steps:
          - {id: S1, name: 核准, post: levy-head, function: approve}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import PowerKind
from neikong.model.registry import Registry

CODE = "NK813"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every power that acts upon others, as far as its kind is known."""
    for id_, workflow in registry.workflows.items():
        power = workflow.power
        if power is None or power.kind is PowerKind.INTERNAL or power.published is not None:
            continue
        if not registry.is_flawed(registry.path(id_), "power"):
            yield Offence(
                id_,
                ("power", "published"),
                msg("The power {power} is not made public", power=power.name),
                msg("Add `published:` with the place where everybody can read it"),
            )

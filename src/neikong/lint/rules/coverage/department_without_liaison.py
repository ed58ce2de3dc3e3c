"""A department has no liaison.

Every department has one contact for internal control: the internal-control office sends
its forms there and asks there. Without one, nobody collects and nobody answers.

Mend: Name the post of the liaison. The leadership needs one as well.

Bad:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}

Good:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        liaison: arrears
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK314"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every department, the leadership included."""
    for id_, department in registry.departments.items():
        if department.liaison is None:
            yield Offence(
                id_,
                ("liaison",),
                msg("The department has no liaison for internal control"),
                msg("Name the post of its one contact: `liaison: …`"),
                on_key=True,
            )

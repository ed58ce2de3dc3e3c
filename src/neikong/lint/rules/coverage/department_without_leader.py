"""No bureau leader is in charge of a department.

A grade-two risk point is answered for by the leader in charge, and a head's duties are
first reviewed by that leader. Where nobody is in charge, both end with the department.

Mend: Name the leader's post as `leader_in_charge`. A part of another department needs
none of its own.

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
        leader_in_charge: deputy
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import DepartmentKind, Rank
from neikong.model.department import Department
from neikong.model.registry import Registry

CODE = "NK313"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Departments that stand directly below the leadership."""
    for id_, department in registry.departments.items():
        if department.leader_in_charge is None and not _needs_none(registry, department):
            yield Offence(
                id_,
                ("leader_in_charge",),
                msg("No leader is in charge of the department"),
                msg("Name the bureau leader's post: `leader_in_charge: …`"),
                on_key=True,
            )


def _needs_none(registry: Registry, department: Department) -> bool:
    """The leadership, what a leader heads himself, and parts of other departments; also what cannot be told."""
    path = registry.path(department.id)
    head = registry.posts.get(department.head or "")
    return (
        department.kind is DepartmentKind.LEADERSHIP
        or (head is not None and head.rank is Rank.LEADER)
        or _is_part(registry, department)
        or any(registry.is_flawed(path, field) for field in ("kind", "head", "parent"))
    )


def _is_part(registry: Registry, department: Department) -> bool:
    above = registry.departments.get(department.parent or "")
    return department.parent is not None and (above is None or above.kind is not DepartmentKind.LEADERSHIP)

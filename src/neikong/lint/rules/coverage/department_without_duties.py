"""A department has no duties.

The duties of a department are the frame for those of its posts. Without them nobody can
tell what the department answers for, nor which work no post does.

Mend: List what the department has the authority and the task to do.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties: []

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK311"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every department, the leadership included."""
    for id_, department in registry.departments.items():
        if not department.duties:
            yield Offence(
                id_,
                ("duties",),
                msg("The department has no duties"),
                msg("Add `duties:` with what the department has the authority and the task to do"),
                on_key=True,
            )

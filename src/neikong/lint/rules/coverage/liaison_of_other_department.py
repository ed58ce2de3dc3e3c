"""The liaison of a department belongs to another one.

A liaison collects the department's risk points and answers the questions about them.
Somebody from elsewhere knows neither its work nor its people.

Mend: Name a post of the department itself.

Bad:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        liaison: deputy
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
from neikong.lint.departments import is_outsider
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK315"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Liaisons from outside the department and its parts."""
    for id_, department in registry.departments.items():
        liaison = department.liaison
        if liaison and is_outsider(registry, liaison, id_):
            yield Offence(
                id_,
                ("liaison",),
                msg(
                    "The liaison `{post}` belongs to the department `{other}`",
                    post=liaison,
                    other=registry.posts[liaison].department,
                ),
                msg("Name a post of this department"),
            )

"""A department has no head.

The head signs first, proposes the department's duties and answers for its posts. Where
nobody is named, the chain of responsibility begins nowhere.

Mend: Name the post that heads the department.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}

Good:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK312"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every department, the leadership included."""
    for id_, department in registry.departments.items():
        if department.head is None:
            yield Offence(
                id_,
                ("head",),
                msg("The department has no head"),
                msg("Name the post that heads it: `head: …`"),
                on_key=True,
            )

"""A department has more people than it is allowed.

Posts follow from the establishment. People beyond it were either counted wrongly or sit
in posts that nobody authorised.

Mend: Correct `staff` or `establishment`, whichever is wrong.

Bad:
    departments/levy.yaml
        name: 征收管理科
        staff: 6
        establishment: 5
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}

Good:
    departments/levy.yaml
        name: 征收管理科
        staff: 5
        establishment: 5
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK318"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Departments that state both numbers."""
    for id_, department in registry.departments.items():
        staff, establishment = department.staff, department.establishment
        if staff is not None and establishment is not None and staff > establishment:
            yield Offence(
                id_,
                ("staff",),
                msg("{staff} people are in post, {allowed} are authorised", staff=staff, allowed=establishment),
                msg("Correct `staff` or `establishment`; an excess that was allowed can be waived with its reason"),
            )

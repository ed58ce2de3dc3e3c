"""The posts of a department have more people than the department.

The number of people reported for a round is the sum over the departments. Where the
posts add up to more, one of the two numbers is wrong and so is the report.

Mend: Correct the number that is wrong. Count somebody who holds two posts in one of
them only.

Bad:
    departments/levy.yaml
        name: 征收管理科
        staff: 2
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}

Good:
    departments/levy.yaml
        name: 征收管理科
        staff: 3
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK319"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Departments of which every post says how many people it has; fewer may have no post of their own."""
    if registry.is_partly_read("post"):
        return
    for id_, department in registry.departments.items():
        posts = registry.posts_of_department.get(id_, ())
        stated = [registry.posts[post].staff for post in posts]
        total = sum(staff or 0 for staff in stated)
        if department.staff is not None and None not in stated and total > department.staff:
            yield Offence(
                id_,
                ("staff",),
                msg(
                    "The department has {staff} people, its posts have {total} together",
                    staff=department.staff,
                    total=total,
                ),
                msg("Correct the number that is wrong; count somebody who holds two posts in one of them only"),
                also=tuple(Spot(post, ("staff",)) for post in posts),
            )

"""A duty of a post serves no duty of its department.

The duties of a department are the frame of its posts' duties. Work outside this frame
was either given to the wrong post or is missing in the frame.

Mend: Name the department's duty as `parent`, or add to the department what it does.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.duty_text import is_vague
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK309"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Posts whose department has duties to be served."""
    for id_, post in registry.posts.items():
        department = registry.departments.get(post.department)
        if department is None or not department.duties or _is_unclear(registry, post.department):
            continue
        for index, duty in enumerate(post.duties):
            if duty.parent is None and not is_vague(duty.text):
                yield Offence(
                    id_,
                    ("duties", index, "parent"),
                    msg("The duty `{duty}` serves no duty of the department", duty=duty.id),
                    msg(
                        "Name the department's duty that it serves, such as `parent: {department}/{first}`",
                        department=post.department,
                        first=department.duties[0].id,
                    ),
                )


def _is_unclear(registry: Registry, department: str) -> bool:
    return registry.has_uncertain_ids(registry.path(department), "duties")

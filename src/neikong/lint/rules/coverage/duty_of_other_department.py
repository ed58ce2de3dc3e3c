"""A duty of a post serves a duty of another department.

A post works for its own department or for those above it. A duty that serves another
one is either misplaced or needs two departments to answer for one matter.

Mend: Name a duty of the post's own department, or give the duty to a post of the other.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单, parent: leadership/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.departments import is_outsider
from neikong.lint.rule import Offence
from neikong.lint.targets import parts
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK310"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Duties of posts that neither belong to the department served nor lead it."""
    for id_, post in registry.posts.items():
        for index, duty in enumerate(post.duties):
            served, _ = parts(duty.parent or "")
            if served in registry.departments and _is_stranger(registry, id_, served):
                yield Offence(
                    id_,
                    ("duties", index, "parent"),
                    msg("The duty serves the department `{served}`, to which the post does not belong", served=served),
                    msg(
                        "Name a duty of `{own}`, or give the duty to a post of `{served}`",
                        own=post.department,
                        served=served,
                    ),
                )


def _is_stranger(registry: Registry, post: str, department: str) -> bool:
    served = registry.departments[department]
    return post not in (served.head, served.leader_in_charge) and is_outsider(registry, post, department)

"""A post has no duties.

Duties say what a post may and must do. Without them nobody can tell where its power
begins and ends, no goal can be set and no risk point found.

Mend: List the duties of the post, each with the department's duty that it serves.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties: []

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK301"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every post, leaders included."""
    for id_, post in registry.posts.items():
        if not post.duties:
            yield Offence(
                id_,
                ("duties",),
                msg("The post has no duties"),
                msg("Add `duties:` with what the post has the authority and the task to do"),
                on_key=True,
            )

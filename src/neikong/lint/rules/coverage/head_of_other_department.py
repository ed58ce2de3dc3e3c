"""The head of a department belongs to another one.

Who heads a department signs for its posts. A clerk or head of another department can do
so only in name; a bureau leader, or a post of the department above, may well head it.

Mend: Name a post of the department itself, or correct the `department` of the post.

Bad:
    departments/audit.yaml
        name: 稽查局
        kind: direct
        head: levy-head
        duties:
          - {id: D1, text: 查处税收违法案件}

Good:
    departments/audit.yaml
        name: 稽查局
        kind: direct
        head: deputy
        duties:
          - {id: D1, text: 查处税收违法案件}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.departments import is_outsider, may_lie_in
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import Rank
from neikong.model.registry import Registry

CODE = "NK316"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Heads from outside the department, its parts and what it is a part of."""
    for id_, department in registry.departments.items():
        head = department.head
        if head and is_outsider(registry, head, id_) and not _may_head(registry, head, id_):
            yield Offence(
                id_,
                ("head",),
                msg(
                    "The head `{post}` belongs to the department `{other}`",
                    post=head,
                    other=registry.posts[head].department,
                ),
                msg("Name a post of this department, or correct the `department` of `{post}`", post=head),
            )


def _may_head(registry: Registry, post: str, department: str) -> bool:
    """Bureau leaders and posts of the department above; also those of which it cannot be told."""
    holder = registry.posts[post]
    return (
        holder.rank is Rank.LEADER
        or registry.is_flawed(registry.path(post), "rank")
        or may_lie_in(registry, department, holder.department)
    )

"""One person holds posts whose functions must be apart.

The registry keeps the posts apart, and one pair of hands puts them together again: the
separation exists on paper only.

Mend: Give one of the posts to somebody else. Where that cannot be, name under
`compensations` of the workflow the functions, the control that makes up for it, and
until when it is tolerated.

Bad:
    workflows/audit.yaml
        name: 税务稽查案件
        steps:
          - {id: S1, name: 检查, post: arrears, function: inspect}
          - {id: S2, name: 审理, post: levy-head, function: adjudicate}
    people/p1.yaml
        name: 雷鸣
        posts: [arrears, levy-head]

Good:
    workflows/audit.yaml
        name: 税务稽查案件
        steps:
          - {id: S1, name: 检查, post: arrears, function: inspect}
          - {id: S2, name: 审理, post: levy-head, function: adjudicate}
    people/p1.yaml
        name: 雷鸣
        posts: [arrears]
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.combining import PersonsPosts
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK603"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Each pair of a person's posts once, with the first workflow in which they meet."""
    for clash in PersonsPosts(registry, given.today).clashes():
        (first, second), (one, other) = clash.posts, clash.functions
        yield Offence(
            clash.person,
            ("posts", clash.index),
            msg(
                "`{first}` and `{second}` in one hand: {one} and {other} must be apart in `{workflow}`",
                first=first,
                second=second,
                one=msg(one.label),
                other=msg(other.label),
                workflow=clash.workflow,
            ),
            msg("Give one of the posts to somebody else"),
        )

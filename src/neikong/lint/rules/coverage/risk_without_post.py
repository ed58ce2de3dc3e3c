"""A risk point names no post.

A risk point that weighs on nobody is nobody's to prevent: it counts in no post's ledger
and appears on no post's page of the handbook.

Mend: Name the posts that could commit the failure, as `posts: [arrears]`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        duties: [arrears/D1]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        duties: [arrears/D1]
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.targets import parts
from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk

CODE = "NK330"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point."""
    for id_, risk in registry.active_risks.items():
        if not risk.posts:
            yield Offence(id_, ("posts",), msg("The risk point names no post"), _hint(registry, risk), on_key=True)


def _hint(registry: Registry, risk: Risk) -> Message:
    """The posts whose duties it endangers are the first to think of."""
    posts = dict.fromkeys(post for post, _ in map(parts, risk.duties) if post in registry.posts)
    if posts:
        return msg("Write `posts: [{posts}]`, if these are the posts on which it weighs", posts=", ".join(posts))
    return msg("Write `posts:` with the posts that could commit the failure")

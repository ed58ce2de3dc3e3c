"""A post with a risk point of the highest grade has no restrictions.

Where the bureau's leadership answers for a risk point, the post must know what it must
not do. That is what `restricted` is for.

Mend: List under `restricted` what the post must not do, at least what its gravest risk
point is about.

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
          - {id: D1, text: 按季编制欠税公告名单}
        restricted:
          - 不得手工剔除欠税户
"""

from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.top_grade import top_grade_risks
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK324"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Posts on which a risk point of the highest approved grade weighs."""
    gravest = _gravest_risks(registry)
    for id_, post in registry.posts.items():
        if id_ in gravest and not post.restricted:
            yield Offence(
                id_,
                ("restricted",),
                msg(
                    "The risk point `{risk}` of the highest grade weighs on the post, but nothing says "
                    "what it must not do",
                    risk=gravest[id_],
                ),
                msg("List under `restricted` what the post must not do"),
                on_key=True,
            )


def _gravest_risks(registry: Registry) -> Mapping[str, str]:
    """For each post its first risk point of the highest grade that is surely still active."""
    found: dict[str, str] = {}
    for id_, risk in top_grade_risks(registry):
        if not registry.is_flawed(registry.path(id_), "status"):
            for post in risk.posts:
                found.setdefault(post, id_)
    return found

"""A risk point endangers a duty of a post on which it does not weigh.

Whoever has the duty can fail in it. If the post is not named, its risks are undercounted
and its holder is never told; if the duty is the wrong one, the search went astray.

Mend: Add the post to `posts`, or name the duty of a post that is there.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [levy-head]
        duties: [arrears/D1]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears, levy-head]
        duties: [arrears/D1]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.risk_posts import posts_are_known
from neikong.lint.rule import Offence, Spot
from neikong.lint.targets import parts
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk

CODE = "NK335"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points that name their posts; one finding for each post that is missing."""
    for id_, risk in registry.active_risks.items():
        if not posts_are_known(registry, risk):
            continue
        for post, (first, *others) in _strangers(registry, risk).items():
            yield Offence(
                id_,
                ("duties", first),
                msg(
                    "`{duty}` is a duty of `{post}`, which is not among the posts of the risk point",
                    duty=risk.duties[first],
                    post=post,
                ),
                msg("Add `{post}` to `posts`, or name a duty of a post that is there", post=post),
                also=tuple(Spot(id_, ("duties", index)) for index in others),
            )


def _strangers(registry: Registry, risk: Risk) -> Mapping[str, list[int]]:
    """The posts that are not the risk point's own, each with the places of their existing duties."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, (post, duty) in enumerate(map(parts, risk.duties)):
        if post not in risk.posts and duty in registry.items.get((post, "duties"), ()):
            found[post].append(index)
    return found

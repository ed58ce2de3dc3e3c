"""No risk point weighs on a post.

Where there are duties there is power, and where there is power there is a point at
which it can be abused. A post without any risk point was probably not searched.

Mend: Find the risk points of the post, or state under `no_risk` for every duty why it
has none.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}

Good:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}
        no_risk: {D1: 单纯收发，不涉及裁量}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK304"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Posts with duties of which at least one is not excused.

    Where a risk point does not say whom it weighs on, nobody knows who is spared.
    """
    if registry.is_partly_read("risk") or any(
        registry.is_flawed(registry.path(id_), "posts") for id_ in registry.risks
    ):
        return
    for id_, post in registry.posts.items():
        excused = all(duty.id in post.no_risk for duty in post.duties)
        unclear = registry.is_flawed(registry.path(id_), "no_risk")
        if id_ not in registry.risks_of_post and not excused and not unclear:
            yield Offence(
                id_,
                ("duties",),
                msg("No risk point weighs on this post"),
                msg("Name its risk points, or give the reason for each duty under `no_risk`"),
                on_key=True,
            )

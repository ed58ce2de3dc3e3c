"""A duty has neither a risk point nor a reason for having none.

Where there is a duty there is a way to neglect or abuse it. Risk points weigh on the
post, but on its other duties: at this one nobody seems to have looked.

Mend: Name the duty under `duties` of the risk point that endangers it, or give the
reason under `no_risk` of the post.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 核销已入库的欠税}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 核销已入库的欠税}
        no_risk: {D2: 系统按入库凭证自动核销，不经人工}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.duty_text import is_vague
from neikong.lint.exposure import is_exposure_known
from neikong.lint.rule import Offence
from neikong.lint.targets import parts
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK307"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Posts on which risk points weigh that all say which of their duties they endanger."""
    if not is_exposure_known(registry):
        return
    endangered, unclear = _endangered_duties(registry)
    for id_, post in registry.posts.items():
        if id_ not in registry.risks_of_post or id_ in unclear or not _is_readable(registry, id_):
            continue
        for index, duty in enumerate(post.duties):
            if duty.id not in post.no_risk and (id_, duty.id) not in endangered and not is_vague(duty.text):
                yield Offence(
                    id_,
                    ("duties", index),
                    msg("The duty `{duty}` has no risk point and no reason for having none", duty=duty.id),
                    msg(
                        "Name `{post}/{duty}` under `duties` of a risk point, or give the reason: "
                        "`no_risk: {{{duty}: …}}`",
                        post=id_,
                        duty=duty.id,
                    ),
                )


def _endangered_duties(registry: Registry) -> tuple[set[tuple[str, str]], set[str]]:
    """The duties that active risk points name, and the posts of which that is not the whole truth."""
    endangered: set[tuple[str, str]] = set()
    unclear: set[str] = set()
    for id_, risk in registry.active_risks.items():
        named = {parts(duty) for duty in risk.duties}
        posts = {post for post, _ in named}
        endangered |= named
        unclear.update(post for post in risk.posts if post not in posts)
        if registry.is_flawed(registry.path(id_), "duties") or not all(_exists(registry, *duty) for duty in named):
            unclear.update(posts, risk.posts)
    return endangered, unclear


def _exists(registry: Registry, post: str, duty: str) -> bool:
    return duty in registry.items.get((post, "duties"), ())


def _is_readable(registry: Registry, id_: str) -> bool:
    """Whether every duty has a sure id and every excuse belongs to one."""
    path, post = registry.path(id_), registry.posts[id_]
    return (
        not registry.is_flawed(path, "no_risk")
        and not registry.has_uncertain_ids(path, "duties")
        and post.no_risk.keys() <= {duty.id for duty in post.duties}
    )

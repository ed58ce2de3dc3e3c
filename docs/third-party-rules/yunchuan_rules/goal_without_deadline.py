"""A goal has no deadline.

In this bureau every goal says by when or how often it is reached: 每月, 每季度, 年底前.

Mend: Write the period or the day into the goal's text or target.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        goals:
          - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 漏报户数, target: 0户}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        goals:
          - {id: G1, duty: D1, text: 每季度公告不漏一户, metric: 漏报户数, target: 0户}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "YC001"
SEVERITY = Severity.INFO

_PERIODS = ("日", "周", "月", "季", "年", "当场", "全程", "次")


def check(registry: Registry) -> Iterator[Offence]:
    """Every goal of every post."""
    for id_, post in registry.posts.items():
        for index, goal in enumerate(post.goals):
            if not any(period in f"{goal.text}{goal.target or ''}" for period in _PERIODS):
                yield Offence(
                    id_,
                    ("goals", index),
                    msg("The goal `{goal}` says no time", goal=goal.id),
                    msg("Write the period or the day"),
                )

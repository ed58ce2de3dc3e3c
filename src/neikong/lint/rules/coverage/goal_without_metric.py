"""A goal does not say how it is measured.

A goal needs a metric and a target. Without the one nobody knows what to count, without
the other nobody knows when it is reached.

Mend: Write what is measured as `metric` and the value to reach, with its unit, as
`target`.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        goals:
          - {id: G1, duty: D1, text: 提高欠税公告质量}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        goals:
          - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 欠税公告按期率, target: 99%以上}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import Message, msg
from neikong.model.post import Goal
from neikong.model.registry import Registry

CODE = "NK320"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every goal; what it lacks is told at once."""
    for id_, post in registry.posts.items():
        for index, goal in enumerate(post.goals):
            lack = _lack(goal)
            if lack is not None:
                hint = msg("Write what is measured and the value to reach: `metric: …, target: 95%以上`")
                yield Offence(id_, ("goals", index), lack, hint)


def _lack(goal: Goal) -> Message | None:
    if goal.metric is None and goal.target is None:
        return msg("The goal `{goal}` has neither a metric nor a target", goal=goal.id)
    if goal.metric is None:
        return msg("The goal `{goal}` has no metric", goal=goal.id)
    if goal.target is None:
        return msg("The goal `{goal}` has no target", goal=goal.id)
    return None

"""No goal of the post measures one of its duties.

The post has goals, but none that names this duty: it is the part of the work at which
nobody looks.

Mend: Add a goal that names the duty, or correct the `duty` of a goal that was meant for it.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 催缴已公告的欠税}
        goals:
          - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 欠税公告按期率, target: 99%以上}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 催缴已公告的欠税}
        goals:
          - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 欠税公告按期率, target: 99%以上}
          - {id: G2, duty: D2, text: 公告户逐户催缴, metric: 催缴面, target: 95%以上}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.duty_text import is_vague
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK306"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Posts of which every goal says which duty it measures; of a vague duty nothing can be measured."""
    for id_, post in registry.posts.items():
        measured = {goal.duty for goal in post.goals}
        duties = {duty.id for duty in post.duties}
        if not measured or not measured < duties or not _is_readable(registry, id_):
            continue
        for index, duty in enumerate(post.duties):
            if duty.id not in measured and not is_vague(duty.text):
                yield Offence(
                    id_,
                    ("duties", index),
                    msg("No goal measures the duty `{duty}`", duty=duty.id),
                    msg("Add a goal with `duty: {duty}`, its metric and its target", duty=duty.id),
                )


def _is_readable(registry: Registry, post: str) -> bool:
    path = registry.path(post)
    return not registry.is_flawed(path, "goals") and not registry.has_uncertain_ids(path, "duties")

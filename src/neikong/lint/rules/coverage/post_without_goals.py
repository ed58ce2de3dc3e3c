"""A post has duties but no goals.

A duty says what is to be done, a goal what should come of it. Without goals nobody can
tell whether the post does its work well, and its appraisal has nothing to measure.

Mend: Write under `goals` what is expected of each duty, with a metric and a target.

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
        goals:
          - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 欠税公告按期率, target: 99%以上}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK305"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every post with duties; one without has been told so."""
    for id_, post in registry.posts.items():
        if post.duties and not post.goals:
            yield Offence(
                id_,
                ("goals",),
                msg("The post has duties but no goals"),
                msg("Add `goals:` with what is expected of each duty, its metric and its target"),
                on_key=True,
            )

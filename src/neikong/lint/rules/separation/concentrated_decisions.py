"""One post takes too many of the bureau's decisions.

Power that gathers in one post is hard to check and worth courting. What is decided in so
many workflows by one post is hardly examined in any of them.

Mend: Give some of the decisions to other posts. `share` is the percentage that one post
may take, `least` the number of decisions from which it counts.

Bad:
    registry.yaml
        schema: 1
        organization: 国家税务总局云川市税务局
        domains: {enforcement: 税收执法类}
        key_areas: {levy: 征}
        lint: {options: {concentrated-decisions: {share: 60, least: 4}}}
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 决定受理, post: deputy, function: approve}
          - {id: S2, name: 审理, post: deputy, function: adjudicate}
          - {id: S3, name: 核准, post: deputy, function: approve}

Good:
    registry.yaml
        schema: 1
        organization: 国家税务总局云川市税务局
        domains: {enforcement: 税收执法类}
        key_areas: {levy: 征}
        lint: {options: {concentrated-decisions: {share: 60, least: 4}}}
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 决定受理, post: arrears, function: approve}
          - {id: S2, name: 审理, post: levy-head, function: adjudicate}
          - {id: S3, name: 核准, post: deputy, function: approve}
"""

from collections import Counter
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.scrutiny import decisions
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK606"
SEVERITY = Severity.WARNING
OPTIONS = (
    Option("share", 30, N_("Percentage of all decisions that one post may take"), least=1, most=100),
    Option("least", 10, N_("Decisions in the registry from which the share counts"), least=1),
)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """The posts' shares in all steps that decide; what outsiders decide does not count."""
    if registry.is_partly_read("workflow"):
        return
    taken: Counter[str] = Counter()
    for workflow in registry.workflows.values():
        taken.update({post: len(own) for post, own in decisions(workflow).items()})
    total, share = taken.total(), given.options["share"]
    if total < given.options["least"]:
        return
    for post, number in taken.items():
        if number * 100 > share * total and post in registry.posts:
            yield Offence(
                post,
                ("name",),
                msg(
                    "The post takes {number} of the bureau's {total} decisions, {percent}%",
                    number=number,
                    total=total,
                    percent=number * 100 // total,
                ),
                msg("Give some of them to other posts; one post may take {share}%", share=share),
            )

"""A post without people does a step of a workflow.

The post has `staff: 0`, so nobody does the step, or somebody does it who is not named.
Either way the separation of posts holds only on paper.

Mend: Give the step to a post that is filled, or correct the post's `staff`.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        staff: 0
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        staff: 2
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Workflow

CODE = "NK325"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Each vacant post once for a workflow, at its first step there."""
    vacant = {id_ for id_, post in registry.posts.items() if post.staff == 0}
    for id_, workflow in registry.workflows.items():
        for post, (first, *others) in _steps_of(workflow, vacant).items():
            yield Offence(
                id_,
                ("steps", first, "post"),
                msg("The step is done by the post `{post}`, in which there is nobody", post=post),
                msg("Give the step to a post that is filled, or correct `staff` of `{post}`", post=post),
                also=(*(Spot(id_, ("steps", index, "post")) for index in others), Spot(post, ("staff",))),
            )


def _steps_of(workflow: Workflow, posts: set[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, step in enumerate(workflow.steps):
        if step.post in posts:
            found.setdefault(step.post, []).append(index)
    return found

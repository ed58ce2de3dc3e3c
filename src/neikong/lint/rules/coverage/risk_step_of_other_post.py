"""All steps of a risk point are done by other posts than its own.

A post can only fail where it acts. Either the post that does the step is missing from the
risk point and was never told, or the step is the wrong one.

Mend: Add the step's post to `posts`, or name the step at which the posts can fail.

Bad:
    risks/R-001.yaml
        name: 人情核准延期缴纳
        posts: [levy-head]
        steps: [deferral/S2]

Good:
    risks/R-001.yaml
        name: 人情核准延期缴纳
        posts: [levy-head]
        steps: [deferral/S3]
"""

from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.risk_posts import posts_are_known
from neikong.lint.rule import Offence, Spot
from neikong.lint.targets import parts
from neikong.lint.walk import is_sound
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk

CODE = "NK334"
SEVERITY = Severity.WARNING

_Actors = Mapping[tuple[str, str], str]


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points of whose steps every actor is known.

    A duty of another post among `duties` is another rule's finding and often the same slip.
    """
    actors = _actors(registry)
    for id_, risk in registry.active_risks.items():
        acting = _acting(risk, actors)
        if acting and posts_are_known(registry, risk) and _concerned(risk).isdisjoint(acting):
            yield Offence(
                id_,
                ("steps", 0),
                msg(
                    "The posts of the risk point do none of its steps; `{step}` is done by `{post}`",
                    step=risk.steps[0],
                    post=acting[0],
                ),
                msg("Add `{post}` to `posts`, or name the step at which its posts can fail", post=acting[0]),
                also=tuple(Spot(id_, ("steps", index)) for index in range(1, len(acting))),
            )


def _actors(registry: Registry) -> _Actors:
    """Which post of the bureau does each step that one does."""
    return {
        (id_, step.id): step.post
        for id_, workflow in registry.workflows.items()
        if is_sound(workflow)
        for step in workflow.steps
        if step.post and step.external is None and step.post in registry.posts
    }


def _acting(risk: Risk, actors: _Actors) -> list[str]:
    """The posts that do its steps, or none at all where one of them is unknown."""
    acting = [actors.get(parts(step), "") for step in risk.steps]
    return acting if all(acting) else []


def _concerned(risk: Risk) -> set[str]:
    return {*risk.posts, *(post for post, _ in map(parts, risk.duties))}

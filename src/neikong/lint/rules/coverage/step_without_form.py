"""A step leaves no document.

What leaves no trace cannot be checked: whether the step was done, when and by whom is
then a matter of belief. Steps that hand the matter to somebody else are judged by
handoff-without-form.

Mend: Write under `form` the document, record or entry that the step produces.

Bad:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 发布公告, post: levy-head}

Good:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 发布公告, post: levy-head, form: 欠税公告}
"""

from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.walk import is_sound, successors
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow

CODE = "NK343"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Steps after which the matter stays with the same post or ends."""
    for id_, workflow in registry.workflows.items():
        if not is_sound(workflow):
            continue
        path, followers = registry.path(id_), _followers(workflow)
        for index, step in enumerate(workflow.steps):
            stays = _is_internal(step) and all(_is_of(step.post, other) for other in followers[step.id])
            if stays and step.form is None and not registry.is_flawed_at(path, ("steps", index, "next")):
                yield Offence(
                    id_,
                    ("steps", index, "form"),
                    msg("Step `{step}` leaves no document", step=step.id),
                    msg("Write `form:` with the document that proves it was done"),
                )


def _followers(workflow: Workflow) -> Mapping[str, tuple[Step, ...]]:
    steps = {step.id: step for step in workflow.steps}
    return {id_: tuple(steps[follower] for follower in ways) for id_, ways in successors(workflow).items()}


def _is_internal(step: Step) -> bool:
    return step.post is not None and step.external is None


def _is_of(post: str | None, step: Step) -> bool:
    return step.post == post and step.external is None

"""A compensation makes up for nothing.

Either nobody combines the functions that it tolerates, or the control that should make
up for it is retired. The first opens a door that nobody needs, the second leaves one
open that nobody watches.

Mend: Remove the compensation, or name a control in force.

Bad:
    workflows/penalty.yaml
        name: 简易程序处罚
        steps:
          - {id: S1, name: 发现违法, post: arrears, function: propose}
          - {id: S2, name: 决定, post: levy-head, function: approve}
        compensations:
          - {functions: [propose, approve], control: R-001/C2, reason: 当场处罚, until: 2999-12-31}

Good:
    workflows/penalty.yaml
        name: 简易程序处罚
        steps:
          - {id: S1, name: 发现违法, post: arrears, function: propose}
          - {id: S2, name: 当场决定, post: arrears, function: approve}
        compensations:
          - {functions: [propose, approve], control: R-001/C2, reason: 当场处罚, until: 2999-12-31}
"""

from collections.abc import Collection, Iterator

from neikong.findings import Severity
from neikong.lint.combining import functions_by_post
from neikong.lint.compensating import control_status, has_ended
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.choices import Function, RiskStatus
from neikong.model.registry import Registry
from neikong.model.workflow import Workflow

CODE = "NK611"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every compensation that has not ended."""
    hands = _Hands(registry)
    for id_, workflow in registry.workflows.items():
        for index, compensation in enumerate(workflow.compensations):
            if has_ended(compensation, given.today):
                continue
            if control_status(registry, compensation.control) is RiskStatus.RETIRED:
                yield Offence(
                    id_,
                    ("compensations", index, "control"),
                    msg("The control `{control}` that should make up for it is retired", control=compensation.control),
                    msg("Name a control in force, or separate the functions"),
                )
            elif not hands.may_combine(workflow, compensation.functions):
                yield Offence(
                    id_,
                    ("compensations", index, "functions"),
                    msg("Nobody combines the functions that are tolerated here"),
                    msg("Remove the compensation"),
                    on_key=True,
                )


class _Hands:
    """Who may have several functions in a workflow: each post, and whoever holds several posts."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._several = [person.posts for person in registry.people.values() if len(person.posts) > 1]
        self._unclear = not registry.is_whole("person", "posts")

    def may_combine(self, workflow: Workflow, functions: Collection[Function]) -> bool:
        """Whether somebody has two of the functions; so he may where something is not said."""
        silent = any(step.post is not None and step.function is None for step in workflow.steps)
        if self._unclear or silent or self._registry.is_flawed(self._registry.path(workflow.id), "steps"):
            return True
        held = {post: set(functions).intersection(own) for post, own in functions_by_post(workflow).items()}
        together = (set().union(*(held.get(post, ()) for post in posts)) for posts in self._several)
        return any(len(own) > 1 for own in (*held.values(), *together))

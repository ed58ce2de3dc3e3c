"""One post has two functions that must be apart.

Functions are kept apart so that each checks the other: who selects a case must not
inspect it, who inspects it must not judge it. One post that does both checks itself.

Mend: Give one of the functions to another post. Where that cannot be, name under
`compensations` the functions, the control that makes up for it, and until when it is
tolerated. Which functions must be apart stands in registry.yaml under `separation`.

Bad:
    workflows/audit.yaml
        name: 税务稽查案件
        steps:
          - {id: S1, name: 选案, post: arrears, function: select_case}
          - {id: S2, name: 检查, post: arrears, function: inspect}

Good:
    workflows/audit.yaml
        name: 税务稽查案件
        steps:
          - {id: S1, name: 选案, post: levy-head, function: select_case}
          - {id: S2, name: 检查, post: arrears, function: inspect}
"""

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass

from neikong.findings import Severity
from neikong.lint.combining import self_decisions, separate_sets
from neikong.lint.compensating import Tolerance
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.choices import Function
from neikong.model.registry import Registry
from neikong.model.workflow import Workflow

CODE = "NK602"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Each post once for each set, at the first step that clashes with an earlier one.

    Where a post decides what it prepared, initiator-decides has said it.
    """
    sets = separate_sets(registry)
    for id_, workflow in registry.workflows.items():
        tolerance = Tolerance(registry, workflow, given.today)
        told = {found.index for found in self_decisions(workflow, tolerance)}
        for functions in sets:
            for clash in _clashes(workflow, functions, tolerance, told):
                yield Offence(
                    id_,
                    ("steps", clash.index, "post"),
                    msg(
                        "`{post}` has functions that must be apart: {one} in step {first}, {other} in step {second}",
                        post=clash.post,
                        one=msg(clash.earlier.label),
                        first=clash.first,
                        other=msg(clash.later.label),
                        second=clash.second,
                    ),
                    msg("Give one of them to another post, or name under `compensations` what makes up for it"),
                )


@dataclass(frozen=True, slots=True)
class _Clash:
    """A post's function in an earlier step, and another one that it has at ``index``."""

    post: str
    index: int
    earlier: Function
    first: str
    later: Function
    second: str


def _clashes(
    workflow: Workflow, functions: frozenset[Function], tolerance: Tolerance, told: Set[int]
) -> Iterator[_Clash]:
    """The first clash of each post, unless it has been told."""
    held: dict[str, dict[Function, str]] = defaultdict(dict)
    done: set[str] = set()
    for index, step in enumerate(workflow.steps):
        post, function = step.post, step.function
        if post is None or function not in functions or post in done:
            continue
        earlier = next((other for other in held[post] if tolerance.forbids(other, function)), None)
        if earlier and index not in told:
            done.add(post)
            yield _Clash(post, index, earlier, held[post][earlier], function, step.id)
        held[post].setdefault(function, step.id)

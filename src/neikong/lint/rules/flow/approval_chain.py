"""Several posts in a row do nothing but sign.

Where many sign, each relies on the others and nobody examines. Every signature costs
time, and in the end nobody answers for the decision.

Mend: Leave the signatures that decide something, and give the other posts something to
examine or take them out. `most` says how many may follow each other.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify, form: 退税核实表}
          - {id: S2, name: 初审, post: arrears, function: review, form: 初审意见}
          - {id: S3, name: 复审, post: levy-head, function: review, form: 复审意见}
          - {id: S4, name: 审签, post: deputy, function: review, form: 审签意见}
          - {id: S5, name: 核准, post: levy-head, function: approve, form: 退税审批表}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify, form: 退税核实表}
          - {id: S2, name: 审核, post: levy-head, function: review, form: 审核意见}
          - {id: S3, name: 核准, post: deputy, function: approve, form: 退税审批表}
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.walk import followable, onward
from neikong.messages import N_, msg
from neikong.model.choices import Function
from neikong.model.registry import Registry
from neikong.model.workflow import Workflow

CODE = "NK805"
SEVERITY = Severity.WARNING
OPTIONS = (Option("most", 3, N_("Signatures that may follow each other"), least=1),)

_SIGNS = frozenset((Function.REVIEW, Function.APPROVE))


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """The step at which a chain becomes too long; what comes after it is not told again."""
    most = given.options["most"]
    for id_, workflow in followable(registry):
        chains = _chains(workflow)
        for index, step in enumerate(workflow.steps):
            if step.id in chains and chains[step.id].length == most + 1:
                yield Offence(
                    id_,
                    ("steps", index, "function"),
                    msg(
                        "{number} signatures follow each other: steps {steps}",
                        number=most + 1,
                        steps=_along(chains, step.id),
                    ),
                    msg("Keep the signatures that decide; no more than {most} may follow each other", most=most),
                )


@dataclass(frozen=True, slots=True)
class _Chain:
    """How many signatures end with a step, and the one before it."""

    length: int
    before: str | None


def _chains(workflow: Workflow) -> Mapping[str, _Chain]:
    """For each step that signs, the longest chain that ends with it."""
    ways = onward(workflow)
    chains: dict[str, _Chain] = {}
    for step in workflow.steps:
        if step.post is None or step.function not in _SIGNS:
            chains.pop(step.id, None)
            continue
        chain = chains.setdefault(step.id, _Chain(1, None))
        for follower in ways[step.id]:
            if follower not in chains or chains[follower].length <= chain.length:
                chains[follower] = _Chain(chain.length + 1, step.id)
    return chains


def _along(chains: Mapping[str, _Chain], end: str) -> tuple[str, ...]:
    steps = [end]
    while (before := chains[steps[-1]].before) is not None:
        steps.append(before)
    return tuple(reversed(steps))

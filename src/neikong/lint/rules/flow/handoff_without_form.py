"""A matter goes to other hands without a document.

What is handed over by word of mouth cannot be proved later: not what was found, not when
it was passed on, not who had it when it was late.

Mend: Name the document that the step produces under `form`.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify}
          - {id: S2, name: 核准, post: levy-head, function: approve, form: 退税审批表}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify, form: 退税核实表}
          - {id: S2, name: 核准, post: levy-head, function: approve, form: 退税审批表}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.walk import followable, successors
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Step

CODE = "NK809"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Steps of the bureau that lead to another post, or out of the bureau."""
    for id_, workflow in followable(registry):
        ways = successors(workflow)
        steps = {step.id: step for step in workflow.steps}
        for index, step in enumerate(workflow.steps):
            if step.post is None or step.external is not None or step.form is not None:
                continue
            taker = next((steps[to] for to in ways[step.id] if _is_handed_over(step, steps[to])), None)
            if taker:
                yield Offence(
                    id_,
                    ("steps", index, "form"),
                    msg(
                        "Step {step} hands the matter over to {taker} without a document",
                        step=step.id,
                        taker=taker.post or taker.external or "",
                    ),
                    msg("Add `form:` with the document that goes along"),
                )


def _is_handed_over(giver: Step, taker: Step) -> bool:
    return taker.external is not None if taker.post is None else taker.post != giver.post

"""No control acts at the step where a risk arises, or after it.

Where every control acts earlier, whoever does the step has the last word: what goes wrong
there is noticed by nobody.

Mend: Add a control at the step or after it, or correct `step` and `timing` of the controls.

Bad:
    risks/R-001.yaml
        name: 人情核准延期缴纳
        posts: [levy-head]
        steps: [deferral/S3]
        controls:
          - {id: C1, text: 核实报告须由两名核实人员签字，缺一的系统不予流转, step: deferral/S2}

Good:
    risks/R-001.yaml
        name: 人情核准延期缴纳
        posts: [levy-head]
        steps: [deferral/S3]
        controls:
          - {id: C1, text: 核实报告须由两名核实人员签字，缺一的系统不予流转, step: deferral/S2}
          - {id: C2, text: 内控办每月随机抽查五份核准决定书，与核实报告逐项核对, timing: after}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.precedence import Precedence
from neikong.lint.rule import Offence
from neikong.lint.targets import parts
from neikong.messages import msg
from neikong.model.choices import Timing
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk

CODE = "NK339"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with steps and controls; the first step that all controls precede."""
    order = Precedence(registry)
    for id_, risk in registry.active_risks.items():
        controls = risk.in_force.values()
        if not controls or registry.is_flawed(registry.path(id_), "controls"):
            continue
        for index, step in enumerate(risk.steps):
            if all(_acts_before(control, step, risk, order) for control in controls):
                yield Offence(
                    id_,
                    ("steps", index),
                    msg("All controls act before `{step}`; none acts at the step or after it", step=step),
                    msg("Add a control that looks at what the step did, or correct `step` and `timing` of a control"),
                )
                break


def _acts_before(control: Control, step: str, risk: Risk, order: Precedence) -> bool:
    """Whether a control surely acts before the step, whichever step of the risk point it guards."""
    if control.step is not None:
        return control.timing is not Timing.AFTER and order.precedes(control.step, step)
    if control.timing is not Timing.BEFORE or not order.knows(step):
        return False
    return all(parts(other) == parts(step) or order.precedes(other, step) for other in risk.steps)

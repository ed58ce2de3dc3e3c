"""A risk point of the highest grade is only detected, never prevented.

What is found afterwards has happened: the tax is lost, the official has fallen. Where the
damage is greatest, something must stand in the way before it is done.

Mend: Add a control with `type: preventive`, or make one of the controls act beforehand.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          grades:
            - {grade: 1, label: 一级, score_at_least: 15}
            - {grade: 2, label: 二级, score_at_least: 1}
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 1
        controls:
          - {id: C1, text: 科长每季度随机抽30户与欠税余额核对, grade: 1, type: detective}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          grades:
            - {grade: 1, label: 一级, score_at_least: 15}
            - {grade: 2, label: 二级, score_at_least: 1}
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 1
        controls:
          - {id: C1, text: 科长每季度随机抽30户与欠税余额核对, grade: 1, type: detective}
          - {id: C2, text: 名单由系统取数，手工剔除无会签的系统不予公告, grade: 1, type: preventive}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.top_grade import top_grade_risks, top_level
from neikong.messages import msg
from neikong.model.choices import ControlType
from neikong.model.registry import Registry

CODE = "NK336"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Where the grade itself requires prevention, uncovered-risk has said it."""
    top = top_level(registry)
    if top is None or ControlType.PREVENTIVE in top.require:
        return
    for id_, risk in top_grade_risks(registry):
        if {control.type for control in risk.in_force.values()} == {ControlType.DETECTIVE}:
            yield Offence(
                id_,
                ("controls",),
                msg("Every control only detects; nothing prevents a risk of {grade}", grade=top.label),
                msg("Add a control with `type: preventive` that acts before the damage is done"),
                on_key=True,
            )

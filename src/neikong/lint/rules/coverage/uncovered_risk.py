"""A risk point is not covered.

A risk point is covered when it has an approved grade, as many active controls as its
grade asks for, every required type among them, and one control whose own grade is as
high as the risk's: what the leadership answers for, the leadership must control.

Mend: Have the grade approved, and add the controls that the finding names. What a grade
asks for stands in registry.yaml under `grading`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 1
        controls:
          - id: C1
            text: 名单由系统按季取数，手工剔除一户须法制审核岗会签说明单
            grade: 2
            type: preventive
          - id: C2
            text: 内控办每季度随机抽30户与征管系统余额核对，差异当日补公告
            grade: 2
            type: detective

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 1
        controls:
          - id: C1
            text: 名单由系统按季取数，手工剔除一户须法制审核岗会签说明单
            grade: 1
            type: preventive
          - id: C2
            text: 内控办每季度随机抽30户与征管系统余额核对，差异当日补公告
            grade: 2
            type: detective
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import Message, msg
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry
from neikong.model.risk import Control
from neikong.model.settings import GradeLevel

CODE = "NK302"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point: first the grade, then what the grade asks for."""
    levels = {level.grade: level for level in registry.settings.grading.grades}
    for id_, risk in registry.active_risks.items():
        controls = [control for control in risk.controls if control.status is RiskStatus.ACTIVE]
        grade = risk.grade.approved if risk.grade else None
        if grade is None:
            yield Offence(
                id_,
                ("grade", "approved") if risk.grade else ("grade",),
                msg("The risk point has no approved grade"),
                msg("Have the leadership approve one: `grade: {{self: 2, approved: 1, reason: …}}`"),
            )
        lacks = _lacks(controls, grade, levels.get(grade or 0))
        if lacks:
            hint = msg("See `grading` in registry.yaml for what each grade asks for")
            yield Offence(
                id_, ("controls",), msg("The risk point is not covered: {lacks}", lacks=lacks), hint, on_key=True
            )


def _lacks(controls: list[Control], grade: int | None, level: GradeLevel | None) -> tuple[Message, ...]:
    if not controls:
        return (msg("it has no control"),)
    if grade is None or level is None:
        return ()
    lacks: list[Message] = []
    if len(controls) < level.min_controls:
        lacks.append(msg("{found} of {wanted} controls", found=len(controls), wanted=level.min_controls))
    types = {control.type for control in controls}
    lacks += [msg("no {type} control", type=msg(wanted.label)) for wanted in level.require if wanted not in types]
    if not any(control.grade is not None and control.grade <= grade for control in controls):
        lacks.append(msg("no control of {grade} or higher", grade=level.label))
    return tuple(lacks)

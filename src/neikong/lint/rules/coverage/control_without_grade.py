"""A control has no grade.

A control's grade says which level answers for it: the bureau's leadership, the leader in
charge or the department. Without one, nobody above the post need care whether it works.

Mend: Write the grade of the level that answers for it, as `grade: 2`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 2
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, grade: 2}
          - {id: C2, text: 科长每季度随机抽30户与欠税余额核对}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 2
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, grade: 2}
          - {id: C2, text: 科长每季度随机抽30户与欠税余额核对, grade: 3}
"""

from collections.abc import Iterable, Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk

CODE = "NK349"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active controls of risk points that are graded and answered at their own level.

    Where they are not, uncovered-risk has said that a grade is missing.
    """
    levels = registry.settings.grading.grades
    grades = tuple(f"{level.grade} ({level.label})" for level in levels)
    for id_, risk in registry.active_risks.items():
        controls = risk.in_force
        if not _is_answered(risk, controls.values()):
            continue
        for index, control in controls.items():
            if control.grade is None:
                yield Offence(
                    id_,
                    ("controls", index, "grade"),
                    msg("The control `{control}` has no grade", control=control.id),
                    msg("Write `grade:` with one of {grades}", grades=grades),
                )


def _is_answered(risk: Risk, controls: Iterable[Control]) -> bool:
    """Whether one control is of the risk point's own grade or higher."""
    grade = risk.approved_grade
    return grade is not None and any(control.grade is not None and control.grade <= grade for control in controls)

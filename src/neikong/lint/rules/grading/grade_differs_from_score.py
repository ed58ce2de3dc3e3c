"""The approved grade is not the one that the scores give.

The factors are scored so that grades can be compared. A grade that departs from its
score without a word looks like a slip, or like a risk made small.

Mend: Correct the scores or the grade; where the leadership decided otherwise, write why
under `grade.reason`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        likelihood: 4
        impact: 5
        grade: 3

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        likelihood: 4
        impact: 5
        grade: {approved: 2, reason: 名单已由系统取数，手工剔除须会签，领导小组下调}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.grade_levels import departs_from_score, sound_grading
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.scoring import computed_grade, score
from neikong.model.settings import Grading

CODE = "NK401"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with an approved grade and all factors scored."""
    grading = sound_grading(registry)
    if grading is None:
        return
    for id_, risk in registry.active_risks.items():
        if departs_from_score(risk, grading) and not registry.is_flawed(registry.path(id_), "grade"):
            yield _offence(id_, risk, grading)


def _offence(id_: str, risk: Risk, grading: Grading) -> Offence:
    computed, approved = computed_grade(risk, grading), risk.approved_grade
    assert computed is not None
    assert approved is not None
    return Offence(
        id_,
        ("grade", "approved"),
        msg(
            "A score of {score} gives {computed}, but {approved} is approved",
            score=score(risk, grading) or 0,
            computed=grading.label(computed),
            approved=grading.label(approved),
        ),
        msg(
            "Correct the scores or the grade, or say why: `grade: {{approved: {approved}, reason: …}}`",
            approved=approved,
        ),
    )

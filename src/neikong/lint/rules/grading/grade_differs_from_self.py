"""Another grade was approved than the post gave itself, and nobody says why.

Those who assessed themselves see that they were overruled, but not what for. An auditor
cannot tell a considered correction from a risk that was made small.

Mend: Write why under `grade.reason`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: {self: 1, approved: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: {self: 1, approved: 2, reason: 名单已由系统取数，分管领导下调}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.grade_levels import departs_from_score, sound_grading
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk

CODE = "NK402"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with both grades; a grade that departs from the score has its own rule."""
    grading = sound_grading(registry)
    if grading is None:
        return
    for id_, risk in registry.active_risks.items():
        pair = _unexplained(risk)
        if pair and not departs_from_score(risk, grading) and not registry.is_flawed(registry.path(id_), "grade"):
            own, approved = map(grading.label, pair)
            message = msg(
                "The post gave itself {own}, {approved} was approved, and no reason is given",
                own=own,
                approved=approved,
            )
            yield Offence(id_, ("grade", "approved"), message, msg("Say why they differ under `grade.reason`"))


def _unexplained(risk: Risk) -> tuple[int, int] | None:
    """The self-assessed and the approved grade, where they differ without a reason."""
    grade = risk.grade
    if grade is None or grade.self_ is None or grade.approved is None or grade.reason:
        return None
    return None if grade.self_ == grade.approved else (grade.self_, grade.approved)

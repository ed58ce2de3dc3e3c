"""A risk point has an approved grade, but not all of its factors are scored.

Nobody can check a grade that rests on no score, and it cannot be compared with the
grades of other risk points.

Mend: Score every factor that registry.yaml declares under `grading.factors`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        likelihood: 4
        grade: 1

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        likelihood: 4
        impact: 4
        grade: 1
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry
from neikong.model.scoring import unscored

CODE = "NK408"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with an approved grade; a factor that could not be read is no gap.

    A bureau that scores nothing at all grades by another method.
    """
    grading = registry.settings.grading
    scored = any(len(unscored(risk, grading)) < len(grading.factors) for risk in registry.active_risks.values())
    if registry.is_flawed(SETTINGS_FILE, "grading") or not scored:
        return
    for id_, risk in registry.active_risks.items():
        if risk.approved_grade is None:
            continue
        path = registry.path(id_)
        missing = tuple(factor for factor in unscored(risk, grading) if not registry.is_flawed(path, factor))
        if missing:
            yield Offence(
                id_,
                ("grade",),
                msg("The approved grade lacks a score of {factors}", factors=missing),
                msg("Write the scores, each from 1 to {scale}", scale=grading.scale),
            )

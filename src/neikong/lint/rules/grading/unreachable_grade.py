"""No risk point can ever reach a grade.

The grade begins above the highest product that the factors can have. Often a factor was
taken out or the scale made shorter, and the bounds were left as they were.

Mend: Lower `score_at_least`, or declare the factors and the scale that it was meant for.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          factors: [impact]
          scale: 5
          grades:
            - {grade: 1, label: 一级, score_at_least: 15}
            - {grade: 2, label: 二级, score_at_least: 1}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          factors: [impact]
          scale: 5
          grades:
            - {grade: 1, label: 一级, score_at_least: 4}
            - {grade: 2, label: 二级, score_at_least: 1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.grade_levels import sound_grading
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.scoring import highest_score

CODE = "NK410"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every grade, where there is a factor at all."""
    grading = sound_grading(registry)
    if grading is None or not grading.factors:
        return
    highest = highest_score(grading)
    for index, level in enumerate(grading.grades):
        if level.score_at_least > highest:
            message = msg(
                "{label} begins at {score}, but the highest score is {highest}",
                label=level.label,
                score=level.score_at_least,
                highest=highest,
            )
            hint = msg("Lower `score_at_least`, or correct `factors` and `scale`")
            yield Offence("", ("grading", "grades", index, "score_at_least"), message, hint)

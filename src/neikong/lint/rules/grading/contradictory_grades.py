"""The declared grades contradict each other.

Where two grades share a number, a label or a score, or a score has no grade at all,
nobody can say how big a risk point is. All the figures by grade rest on this list.

Mend: Give every grade a number and a label of its own, and let `score_at_least` fall
from grade to grade down to 1.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          grades:
            - {grade: 1, label: 一级, score_at_least: 6}
            - {grade: 2, label: 二级, score_at_least: 15}
            - {grade: 3, label: 三级, score_at_least: 1}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          grades:
            - {grade: 1, label: 一级, score_at_least: 15}
            - {grade: 2, label: 二级, score_at_least: 6}
            - {grade: 3, label: 三级, score_at_least: 1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.grade_levels import contradictions
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry

CODE = "NK409"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """The list of grades in registry.yaml."""
    if registry.is_flawed(SETTINGS_FILE, "grading"):
        return
    grading = registry.settings.grading
    if not grading.grades:
        hint = msg("Declare two or three grades, or leave `grades` out")
        yield Offence("", ("grading", "grades"), msg("No grade is declared"), hint, on_key=True)
    for one in contradictions(grading):
        yield Offence("", ("grading", "grades", one.index, one.field), one.message, one.hint)

"""Most risk points stand in the highest grade.

Where nearly everything is of the highest grade, the leadership looks at everything and
so at nothing; the grade no longer tells what comes first.

Mend: Compare the risk points with each other and with the anchors of the scores, and
have the grades approved anew. Another bound may be set under `lint.options`.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {grade-inflation: {least: 1}}}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {grade-inflation: {least: 1}}}
    risks/R-002.yaml
        name: 违规核准延期缴纳税款
        posts: [levy-head]
        grade: 2
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.grade_levels import sound_grading
from neikong.lint.rule import Given, Offence, Option
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK405"
SEVERITY = Severity.WARNING
OPTIONS = (
    Option("share", 60, N_("Highest share of the top grade, in percent"), least=1, most=100),
    Option("least", 10, N_("Fewest graded risk points that are judged"), least=1),
)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Active risk points with an approved grade, taken together; one grade alone tells nothing."""
    grading = sound_grading(registry)
    if grading is None or len(grading.grades) < 2 or registry.is_partly_read("risk"):
        return
    grades = [risk.approved_grade for risk in registry.active_risks.values() if risk.approved_grade is not None]
    highest = min(level.grade for level in grading.grades)
    top = grades.count(highest)
    if len(grades) >= given.options["least"] and top * 100 > given.options["share"] * len(grades):
        yield Offence(
            "",
            ("grading", "grades"),
            msg(
                "{top} of {graded} graded risk points ({percent}%) stand in {label}, more than {share}%",
                top=top,
                graded=len(grades),
                percent=round(top * 100 / len(grades)),
                label=grading.label(highest),
                share=given.options["share"],
            ),
            msg("Compare the risk points with each other, and have those graded lower that weigh less"),
            on_key=True,
        )

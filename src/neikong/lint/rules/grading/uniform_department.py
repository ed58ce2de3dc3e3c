"""All risk points of a department have one grade.

Hardly any department has only risks of one size. Mostly the grade was entered for the
whole list, and nobody weighed one risk point against another.

Mend: Weigh the department's risk points against each other and against those of other
departments.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {uniform-department: {least: 2}}}
    risks/R-002.yaml
        name: 违规核准延期缴纳税款
        posts: [arrears]
        grade: 1
    risks/R-003.yaml
        name: 过问具体案件
        posts: [deputy]
        grade: 2

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {uniform-department: {least: 2}}}
    risks/R-002.yaml
        name: 违规核准延期缴纳税款
        posts: [arrears]
        grade: 2
    risks/R-003.yaml
        name: 过问具体案件
        posts: [deputy]
        grade: 2
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK406"
SEVERITY = Severity.INFO
OPTIONS = (Option("least", 6, N_("Fewest graded risk points of a department that are judged"), least=2),)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Departments by the posts on which graded active risk points weigh.

    Where one risk point could not be read, it may be the one that differs.
    """
    used = {risk.approved_grade for risk in registry.active_risks.values()} - {None}
    if len(used) < 2 or not registry.is_whole("risk", "posts", "grade"):
        return
    for id_, grades in _grades_by_department(registry).items():
        if len(grades) >= given.options["least"] and len(set(grades.values())) == 1:
            grade = next(iter(grades.values()))
            message = msg(
                "All {count} graded risk points of this department are of {label}",
                count=len(grades),
                label=registry.settings.grading.label(grade),
            )
            yield Offence(id_, ("name",), message, msg("Weigh them against each other: which would hurt most?"))


def _grades_by_department(registry: Registry) -> Mapping[str, Mapping[str, int]]:
    """The approved grade of each risk point, by every department whose posts bear it."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for id_, risk in registry.active_risks.items():
        if risk.approved_grade is not None:
            for post in risk.posts:
                holder = registry.posts.get(post)
                if holder is not None and holder.department in registry.departments:
                    found[holder.department][id_] = risk.approved_grade
    return found

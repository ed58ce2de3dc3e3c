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
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.views.coverage import shortcomings

CODE = "NK302"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point: first the grade, then what the grade asks for."""
    for id_, risk in registry.active_risks.items():
        if risk.approved_grade is None:
            yield Offence(
                id_,
                ("grade", "approved") if risk.grade else ("grade",),
                msg("The risk point has no approved grade"),
                msg("Have the leadership approve one: `grade: {{self: 2, approved: 1, reason: …}}`"),
            )
        lacks = shortcomings(risk, registry.settings.grading)
        if lacks:
            hint = msg("See `grading` in registry.yaml for what each grade asks for")
            yield Offence(
                id_, ("controls",), msg("The risk point is not covered: {lacks}", lacks=lacks), hint, on_key=True
            )

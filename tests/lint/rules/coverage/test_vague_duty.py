"""vague-duty: words that fit every post."""

import pytest
from tests.support.check import check, findings

from neikong.findings import Severity
from neikong.lint.duty_text import is_vague

RULE = "vague-duty"
PATH = "posts/arrears.yaml"


@pytest.mark.parametrize(
    "text",
    [
        "完成领导交办的其他工作",
        "完成领导交办的其他工作。",
        "承办局领导交办的其他事项",
        "完成上级和科室领导交办的各项临时性工作",
        "做好分管局领导安排的工作任务",
        "协助科长做好相关工作",
        "协助、配合有关部门开展相关工作",
        "参与其他工作",
        "配合其他岗位工作",
        "负责其它有关事宜",
        "完成 领导 临时 交办 的 任务",
        "办理上级负责人交办的事项",
    ],
)
def test_vague(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize(
    "text",
    [
        "按季编制欠税公告名单",
        "协助税源管理岗核实欠税户的存款余额",
        "参与土地增值税清算审核",
        "配合公安机关查处虚开发票",
        "督办领导交办事项",
        "办理信访部门交办的举报线索",
        "编制欠税公告名单，完成领导交办的其他工作",
        "协助局长工作",
        "负责部门工作",
        "主持科室全面工作",
        "负责人员安排",
        "负责有关组织工作",
        "负责人员相关工作",
        "完成上级布置的税收任务",
        "组织有关部门负责人会议",
        "处理日常事务",
        "管理其他资产",
        "工作",
        "。",
        "局" * 2000 + "其他工作",
    ],
)
def test_not_vague(text: str) -> None:
    assert not is_vague(text)


def test_the_place_is_the_text() -> None:
    text = (
        "name: 欠税管理岗\ndepartment: levy\nduties:\n  - {id: D1, text: 催缴欠税}\n  - {id: D2, text: 做好相关工作}\n"
    )
    [finding] = findings({PATH: text}, RULE)
    assert check({PATH: text}, RULE) == [(PATH, 5, 20, RULE)]
    assert finding.severity is Severity.INFO
    assert str(finding.message) == "Nobody can be held to the duty `D2`: it names no work"


def test_a_departments_duties_are_not_a_posts() -> None:
    department = "name: 征收管理科\nduties:\n  - {id: D1, text: 完成领导交办的其他工作}\n"
    assert check({"departments/levy.yaml": department}, RULE) == []

"""Two rounds of a small bureau in which everything happens that a report tells of."""

from collections.abc import Mapping

from tests.support.small import registry, risk

from neikong.diff import compare
from neikong.diff.since import since
from neikong.model.registry import Registry
from neikong.views.round_report import Reported

Files = Mapping[str, str]

SETTINGS = """\
organization: 云川市税务局
language: en
grading:
  grades:
    - {grade: 1, label: 一级, score_at_least: 15, managed_by: bureau, min_controls: 2, monitor: monthly}
    - {grade: 2, label: 二级, score_at_least: 6, managed_by: department}
    - {grade: 3, label: 三级, score_at_least: 1}
"""
CONTROL = "  - {{id: C{number}, text: 措施, grade: 1, type: {type}, timing: {timing}, mode: manual}}"


def department(name: str, kind: str, staff: int, *lines: str) -> str:
    return "\n".join((f"name: {name}", f"kind: {kind}", f"staff: {staff}", *lines)) + "\n"


def post(name: str, department: str, *lines: str) -> str:
    return "\n".join((f"name: {name}", f"department: {department}", *lines)) + "\n"


def controls(*kinds: str) -> str:
    """One control for each ``type/timing``."""
    parts = (kind.split("/") for kind in kinds)
    lines = (
        CONTROL.format(number=number, type=type_, timing=timing) for number, (type_, timing) in enumerate(parts, 1)
    )
    return "\n".join(("controls:", *lines))


BUREAU: Files = {
    "registry.yaml": SETTINGS,
    "departments/levy.yaml": department("征收科", "office", 5, "liaison: arrears"),
    "departments/law.yaml": department("法制科", "office", 3, "liaison: lawyer"),
    "departments/hall.yaml": department("办税厅", "direct", 9),
    "departments/east.yaml": department("城东分局", "branch", 7, "liaison: nobody"),
    "departments/heads.yaml": department("局领导", "leadership", 2),
    "posts/arrears.yaml": post("欠税岗", "levy"),
    "posts/lawyer.yaml": post("法制岗", "law"),
    "posts/window.yaml": post("窗口岗", "hall"),
    "posts/officer.yaml": post("管理员", "east"),
    "posts/director.yaml": post("局长", "heads", "rank: leader"),
    "posts/secretary.yaml": post("秘书", "heads"),
}

BEFORE: Files = {
    **BUREAU,
    "risks/R-1.yaml": risk("漏报", "category: enforcement", "key_area: levy", "found_by: [self]"),
    "risks/R-2.yaml": risk("瞒报", controls("preventive/before")),
    "risks/R-3.yaml": risk("泄密", posts="[lawyer]"),
    "risks/R-4.yaml": risk("旧事", posts="[window]"),
    "risks/R-5.yaml": risk("大而全", "grade: 2", posts="[officer]"),
    "risks/R-6.yaml": risk("升级", "grade: {self: 2}", posts="[officer]"),
}
"""Six risk points, one control."""

AFTER: Files = {
    **BUREAU,
    "risks/R-1.yaml": risk(
        "漏报",
        "supersedes: [R-2]",
        "category: enforcement",
        "key_area: levy",
        "found_by: [self, mutual]",
        "grade: 1",
        controls("preventive/before", "detective/after"),
        posts="[arrears, lawyer]",
    ),
    "risks/R-3.yaml": risk("泄密", "visibility: restricted", "grade: 2", posts="[lawyer]"),
    "risks/R-4.yaml": risk("旧事", "status: retired", "retired: {round: 2, reason: 业务已取消}", posts="[window]"),
    "risks/R-6.yaml": risk(
        "升级", "grade: {self: 2, approved: 1, reason: 金额大}", controls("corrective/during"), posts="[officer]"
    ),
    "risks/R-7.yaml": risk("其一", "supersedes: [R-5]", controls("preventive/before"), posts="[officer]"),
    "risks/R-8.yaml": risk("其二", "supersedes: [R-5]", posts="[director]"),
    "risks/R-9.yaml": risk("新的", posts="[nobody]"),
}
"""R-2 merged into R-1, R-4 retired, R-5 split into R-7 and R-8, R-6 regraded, R-9 new and nobody's."""

ROUNDS: Files = {
    "rounds/1.yaml": "title: 第一轮\nopened: 2024-02-26\nclosed: 2024-07-20\n",
    "rounds/2.yaml": """\
title: 第二轮
opened: 2024-07-27
closed: 2024-08-23
methods:
  - {method: self, people: 26}
  - {method: mutual, meetings: 3, people: 40}
  - {method: reviewed, people: 4, who: 市级民评代表, units: 2}
declared: {staff: 26, units: 5, risk_posts: 4, risk_points: 7}
""",
}

TREE = "0123456789abcdef0123456789abcdef01234567"


def reported(number: int = 2, after: Files = AFTER, before: Files = BEFORE, rounds: Files = ROUNDS) -> Reported:
    """What the report on round 2 starts from; round 1 is the state before."""
    told = registry(rounds).rounds
    if number == 1:
        return Reported(told["1"], registry(before), TREE)
    old, new = registry(before), registry(after)
    return Reported(told["2"], new, TREE, "1", since("1", compare(old, new), old, new))


def state_of(files: Files) -> Registry:
    return registry(files)

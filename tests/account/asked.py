"""A registry that has something of everything to weaken, and what is asked when it changes."""

from collections.abc import Mapping

from tests.support.small import as_bytes
from tests.support.sound import SOUND

from neikong.account.questions import Question, Sides, questions
from neikong.diff import compare
from neikong.findings import Finding
from neikong.load import load

Files = dict[str, str]

SETTINGS, RISK, POST, FLOW = "registry.yaml", "risks/R-001.yaml", "posts/arrears.yaml", "workflows/deferral.yaml"
LINT = "lint: {select: [ALL], severity: {uncovered-risk: error}}\n"
REVIEW = "review: {risk: [section_head, leader_in_charge, control_office], post: [section_head, personnel]}\n"
ENDED = "status: retired\nretired: {round: 1, reason: 公告改由系统自动发布}\n"
OTHER = """\
name: 欠税公告延迟
posts: [arrears]
grade: 2
controls:
  - {id: C1, text: 系统在公告期届满前五日向欠税管理岗和科长推送提醒, grade: 2, type: preventive}
"""
WAIVER = "waivers: [{rule: uncovered-risk, reason: 试点期间, until: 2026-06-30}]\n"
TOLERATED = "compensations: [{functions: [propose, approve], control: R-001/C2, reason: 人手不足, until: 2026-12-31}]\n"

BASE: Files = {
    **SOUND,
    SETTINGS: SOUND[SETTINGS] + LINT + REVIEW + "office: {control_office: levy}\n",
    POST: SOUND[POST].replace("restricted:\n", "rotation: {limit: 3 years}\nrestricted:\n  - 不得为亲属经办欠税事项\n"),
    RISK: SOUND[RISK]
    .replace("grade: 1\ncontrols", "grade: {self: 1, approved: 1, reason: 单笔金额大}\nresidual: 2\ncontrols")
    .replace("    key: true\n", "    mode: automated\n    key: true\n"),
}
"""The sound registry with rotation, two restrictions, a mode, a residual grade, and who must agree."""


def edited(path: str, *passages: tuple[str, str], base: Mapping[str, str] = BASE) -> Files:
    """The registry with passages of one file replaced, each of which must be there."""
    text = base[path]
    for old, new in passages:
        assert old in text, f"{path} does not hold {old!r}"
        text = text.replace(old, new)
    return {**base, path: text}


def added(path: str, text: str, base: Mapping[str, str] = BASE) -> Files:
    """The registry with something at the end of a file, or with one more file."""
    return {**base, path: base.get(path, "") + text}


def without(*paths: str, base: Mapping[str, str] = BASE) -> Files:
    """The registry without these files."""
    return {path: text for path, text in base.items() if path not in paths}


def asked(
    before: Mapping[str, str], after: Mapping[str, str], findings: tuple[Finding, ...] = ()
) -> tuple[Question, ...]:
    """The questions that a change raises."""
    old, new = load(as_bytes(before))[0], load(as_bytes(after))[0]
    return questions(Sides(old, new, compare(old, new), findings, "neikong diff main"))


def told(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str]]:
    """Topic and English words of each question."""
    return [(one.topic, str(one.message)) for one in asked(before, after)]

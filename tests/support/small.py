"""A small registry without findings, and ways to change it: path → text."""

from collections.abc import Mapping

from neikong.load import load
from neikong.model.registry import Registry

CORE = "reference, NK301, NK302, NK303, NK304, NK601"
"""The rules that run on it, so that tests of reports and commands need not satisfy all the others."""

SMALL = {
    "registry.yaml": f"organization: 云川市税务局\nlanguage: en\nlint: {{select: [{CORE}]}}\n",
    "departments/levy.yaml": """\
name: 征收管理处
domain: enforcement
head: levy-head
staff: 14
duties:
  - {id: D1, text: 管理欠缴税款, basis: [levy-law/45]}
""",
    "posts/arrears.yaml": """\
name: 欠税管理岗
department: levy
duties:
  - {id: D1, text: 按季编制欠税公告名单, parent: levy/D1, basis: [levy-law/45]}
goals:
  - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 欠税公告按期率, target: 100%}
encouraged: [主动提醒纳税人]
restricted: [不得擅自剔除名单]
""",
    "posts/levy-head.yaml": """\
name: 征管处处长
department: levy
rank: section_head
duties:
  - {id: D1, text: 审批欠税公告, parent: levy/D1}
no_risk: {D1: 只在集体审议后签发}
""",
    "workflows/notice.yaml": """\
name: 欠税公告
department: levy
type: enforcement
time_limit: 20 working days
steps:
  - {id: S1, name: 编制名单, post: arrears, function: propose, time_limit: 3 working days, form: 欠税公告名单}
  - {id: S2, name: 审批名单, post: levy-head, function: approve, form: 审批表}
""",
    "risks/R-001.yaml": """\
name: 欠税公告漏报
posts: [arrears]
duties: [arrears/D1]
steps: [notice/S1]
category: enforcement
key_area: levy
manifestations:
  - {kind: irregular, text: 人为剔除欠税户}
causes: 名单靠手工汇总
basis: [levy-law/45]
likelihood: 3
impact: 4
grade: {self: 2, approved: 2, reason: 金额不大}
controls:
  - id: C1
    text: 名单由系统按季取数
    grade: 2
    type: preventive
    owner: arrears
    checker: levy-head
    frequency: quarterly
    evidence: 取数日志
""",
    "regulations/levy-law.yaml": "title: 中华人民共和国税收征收管理法\narticles: 94\n",
}
"""One department, two posts, one workflow, one risk point with one control, one law."""

UNKNOWN_POST = {"risks/R-001.yaml": SMALL["risks/R-001.yaml"].replace("posts: [arrears]", "posts: [arrear]")}
"""An error: the post of the risk point is misspelt."""

NO_BASIS = {"risks/R-001.yaml": SMALL["risks/R-001.yaml"].replace("basis: [levy-law/45]\n", "")}
"""A warning: the risk point cites no regulation."""


def changed(*changes: Mapping[str, str | None], base: Mapping[str, str] = SMALL) -> dict[str, str]:
    """The small registry with files replaced, added, or (``None``) taken away."""
    files: dict[str, str | None] = dict(base)
    for change in changes:
        files |= change
    return {path: text for path, text in files.items() if text is not None}


def edited(path: str, old: str, new: str, base: Mapping[str, str] = SMALL) -> dict[str, str]:
    """The small registry with one passage of one file replaced."""
    assert old in base[path], f"{path} does not hold {old!r}"
    return {**base, path: base[path].replace(old, new)}


def as_bytes(files: Mapping[str, str]) -> dict[str, bytes]:
    """A state."""
    return {path: text.encode("utf-8") for path, text in files.items()}


def registry(files: Mapping[str, str]) -> Registry:
    """What a state says, whatever is wrong with it."""
    return load(as_bytes(files))[0]


def risk(name: str = "某风险", *lines: str, posts: str = "[arrears]") -> str:
    """A short risk point; each line is a field."""
    return "\n".join((f"name: {name}", f"posts: {posts}", *lines)) + "\n"

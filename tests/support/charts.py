"""Workflows of every kind for charts: drawn at random from a seed, or with hostile texts."""

import random

from neikong.flow.chart import Chart, chart
from neikong.model.department import Department
from neikong.model.post import Post
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.settings import Settings
from neikong.model.workflow import Workflow

HOSTILE = (
    "<script>alert(1)</script>",
    '"><a href="javascript:alert(1)">&amp; <!-- ]]> --></svg>',
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
    "WWWWWWWWWW@@@@@@@@mmmmmmmm",
    "👩‍👩‍👧‍👦🔥 审核 🇨🇳",
    "a\x00b\x1b[31mc\x07",
    "左\u202e右\u2066内\u200f外",
    "،؛ شفافية العمل עברית",
    "\ufffe\uffff非字符",
    "（（（（（（《《《。。。。，，，，",
    "一二三\n四五六\t七八九　十",
    '`]"| #quot; -->|x| end; 1. 甲 ```',
    "超" * 120,
)
"""Texts that somebody may write to break a picture, or by accident."""

DEFERRAL: dict[str, object] = {
    "name": "延期缴纳税款核准", "department": "d", "time_limit": "20日", "statutory_limit": "20日",
    "power": {"name": "延期缴纳税款核准", "kind": "license", "gate": "approval"},
    "steps": [
        {"id": "S1", "name": "受理并核对四类材料", "post": "p1", "function": "accept", "time_limit": "1个工作日"},
        {"id": "S2", "name": "实地核实货币资金", "post": "p2", "function": "verify", "onsite": "true", "persons": "2",
         "form": "延期缴纳调查表"},
        {"id": "S3", "name": "初审", "post": "p3", "function": "review", "time_limit": "2日", "statutory_limit": "2日",
         "next": [{"when": "调查表缺少账户或支出项目", "to": "S2"}, {"when": "核实属实", "to": "S4"}]},
        {"id": "S4", "name": "批准或不予批准", "external": "省局", "function": "approve", "form": "《批复》"},
        {"id": "S5", "name": "送达决定", "post": "p1", "function": "notify", "system": "金税系统", "next": []},
    ],
}  # fmt: skip
"""A way back, somebody outside, limits of both kinds."""

RIGHTS: dict[str, object] = {
    "name": "账号权限开通",
    "steps": [
        {"id": "S1", "name": "受理部门申请", "post": "p1"},
        {"id": "S2", "name": "比对岗位最小权限", "post": "p2", "next": [
            {"when": "超出需要", "to": "S1"}, {"when": "属一般权限", "to": "S3"}, {"when": "属特别权限", "to": "S4"},
        ]},
        {"id": "S3", "name": "批准一般权限", "post": "p3", "next": ["S5"]},
        {"id": "S4", "name": "批准特别权限", "post": "p4", "next": ["S5"]},
        {"id": "S5", "name": "建立账号", "post": "p1", "next": []},
    ],
}  # fmt: skip
"""Three ways from one step, and two that come together."""

_WORDS = (
    "审核", "受理并核对四类材料", "实地核实货币资金与工资社保支出", "按经营范围、规模和风险等级核定种类数量",
    "审批（100万元以上集体审议）", "Check the documents", "办", "出示证件送达通知书并实施检查",
)  # fmt: skip
_CONDITIONS = (
    "同意",
    "不符合条件",
    "调查表缺少账户或支出项目",
    "异议成立且须重新调查",
    "yes",
    "金额在一百万元以上并且涉及两个以上年度的",
)
_FUNCTIONS = ("accept", "verify", "review", "approve", "execute")


def random_chart(seed: int) -> Chart:
    """A workflow of up to twenty steps and nine who act, with branches anywhere, circles and risk points."""
    draw = random.Random(seed)  # the same workflows in every run
    actors = [("post", f"p{number}") for number in range(draw.randint(1, 6))]
    actors += [("external", f"外部{number}") for number in range(draw.randint(0, 3))]
    count = draw.choice((1, 2, 3, 5, 7, 9, 12, 20))
    steps = [_step(draw, number, count, actors) for number in range(1, count + 1)]
    return chart_of({"name": _text(draw), "department": "d", "time_limit": "20日", "steps": steps}, _risks(draw, count))


def chart_of(workflow: dict[str, object], risks: tuple[Risk, ...] = ()) -> Chart:
    """The chart of one workflow, as its file would have it."""
    posts = {f"p{number}": Post(id=f"p{number}", name=f"第{number}岗", department="d") for number in range(6)}
    registry = Registry(
        Settings(id="registry", organization="云川市税务局"),
        departments={"d": Department(id="d", name="征收管理科")},
        posts=posts,
        workflows={"w": Workflow.model_validate({"id": "w", **workflow})},
        risks={risk.id: risk for risk in risks},
    )
    return chart(registry, "w")


def hostile_chart() -> Chart:
    """A workflow whose every text is hostile."""
    steps = [
        {
            "id": f"S{place}", "name": text, "external": text, "form": text, "system": text, "persons": "2",
            "next": [{"when": text, "to": f"S{place + 1}"}, {"when": text, "to": "S0"}],
        }
        for place, text in enumerate(HOSTILE)
    ]  # fmt: skip
    risks = tuple(risk(f"R-{place}", text, place, "1") for place, text in enumerate(HOSTILE))
    return chart_of({"name": "".join(HOSTILE), "steps": steps}, risks)


def _step(draw: random.Random, number: int, count: int, actors: list[tuple[str, str]]) -> dict[str, object]:
    kind, actor = draw.choice(actors)
    step: dict[str, object] = {"id": f"S{number}", "name": _text(draw), kind: actor}
    if draw.random() < 0.7:
        step |= {"function": draw.choice(_FUNCTIONS), "time_limit": "3个工作日", "form": _text(draw)}
    if draw.random() < 0.2:
        step |= {"onsite": "true", "persons": "2", "system": _text(draw), "statutory_limit": "即时"}
    if draw.random() < 0.4:
        ways = draw.choice((0, 1, 2, 2, 2, 3, 5))
        step["next"] = [{"when": draw.choice(_CONDITIONS), "to": f"S{draw.randint(1, count)}"} for _ in range(ways)]
    return step


def _text(draw: random.Random) -> str:
    return draw.choice(HOSTILE[:-1]) if draw.random() < 0.03 else draw.choice(_WORDS)


def _risks(draw: random.Random, count: int) -> tuple[Risk, ...]:
    return tuple(
        risk(f"R-{number:03}", _text(draw), draw.randint(1, count), draw.choice(("1", "2", "3", None)))
        for number in range(draw.randint(0, count))
    )


def risk(id_: str, name: str, step: int, grade: str | None) -> Risk:
    """A risk point at one step."""
    return Risk.model_validate({"id": id_, "name": name, "steps": [f"w/S{step}"], "grade": grade})

"""public-complaint: nobody learns from a public file who complained about whom."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import RISK

RULE = "public-complaint"
PATH = "risks/R-001.yaml"
PEOPLE = {"people/p1.yaml": "name: 赵丙丁\n"}


def public(*lines: str) -> str:
    return "\n".join((*lines, "visibility: public", RISK))


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        (public("sources: [complaint]"), [(1, 11)]),
        (public("sources: [error_prone, 群众反映]"), [(1, 24)]),
        (public("sources: [error_prone]"), []),
        (public("sources: [complaint]", "status: retired"), []),
        (public("sources: [complaint]").replace("public", "internal"), []),
        (public("sources: [complaint]").replace("public", "restricted"), []),
        ("sources: [complaint]\n" + RISK, []),
    ],
)
def test_sources(text: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: text}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("举报人：王小明，反映漏报", True),
        ("检举人姓名：李雷", True),
        ("王女士举报漏报欠税", True),
        ("赵丙丁被举报漏报欠税", True),
        ("赵丙丁负责公告名单", False),
        ("流转件隐去检举人姓名、电话和笔迹", False),
        ("举报人应当到场", False),
        ("举报人于当日收到答复", False),
        ("举报人：详见登记表", False),
        ("举报人：高某某", False),
        ("高某女士举报漏报欠税", False),
        ("泄露举报信息", False),
    ],
)
def test_texts(text: str, fires: bool) -> None:
    files = {**PEOPLE, PATH: public(f"causes: {text}")}
    assert check(files, RULE) == ([(PATH, 1, 9, RULE)] if fires else [])
    assert check({**PEOPLE, PATH: f"causes: {text}\n{RISK}"}, RULE) == []


def test_the_words() -> None:
    source, text = findings({PATH: public("sources: [complaint]", "causes: 举报人：王小明")}, RULE)
    assert str(source.message) == "The public file says that a complaint drew attention to it"
    assert str(text.message) == "The public text names a person in a complaint"
    assert hint(source) == hint(text) == "Write `visibility: internal`, or take it out of the file"


@pytest.mark.parametrize(
    ("text", "fires"),
    [("群众王某某来信举报管理员收受购物卡", True), ("王某某自带申报表上门", False), ("泄露举报人信息", False)],
)
def test_a_complaint_told_with_an_abbreviated_name(text: str, fires: bool) -> None:
    risk = f"name: 索要好处\nposts: [arrears]\nvisibility: public\ncauses: {text}\n"
    assert bool(check({"risks/R-009.yaml": risk}, "public-complaint")) == fires

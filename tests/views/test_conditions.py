"""Conditions: what they find, in which words, and what they refuse."""

import pytest
from tests.support.small import SMALL, changed, registry, risk

from neikong.messages import in_english, translator
from neikong.views.listing import listing
from neikong.views.paths import NotUnderstood
from neikong.views.subjects import SUBJECTS, subject

FILES = changed(
    {
        "risks/R-002.yaml": risk(
            "虚开发票", "status: 已退出", "grade: 一级", "residual: 2", "likelihood: 5", posts="[levy-head]"
        ),
        "rounds/1.yaml": "title: 第一轮\nopened: 2024-02-26\nclosed: 2024-07-20\n",
        "rounds/2.yaml": "title: 第二轮\nopened: 2024-07-27\n",
        "departments/b.yaml": "name: 乙\n",
        "posts/arrears.yaml": SMALL["posts/arrears.yaml"] + "key: 是\nrotation: {limit: 5年}\n",
    }
)


def found(kind: str, *conditions: str, language: str = "zh") -> list[str]:
    chosen = subject(kind)
    assert chosen is not None
    return [row.id for row in listing(registry(FILES), chosen, conditions, translator(language)).rows]


@pytest.mark.parametrize(
    ("kind", "condition", "ids"),
    [
        ("risk", "grade=1", ["R-002"]),
        ("risk", "grade=一级", ["R-002"]),
        ("risk", "等级＝一级", ["R-002"]),
        ("risk", "grade.approved = 2", ["R-001"]),
        ("risk", "grade<=2", ["R-001", "R-002"]),
        ("risk", "grade<二级", ["R-002"]),
        ("risk", "residual>=二级", ["R-002"]),
        ("risk", "residual=", ["R-001"]),
        ("risk", "residual!=", ["R-002"]),
        ("risk", "status!=retired", ["R-001"]),
        ("risk", "status=已退出", ["R-002"]),
        ("risk", "status=退出", ["R-002"]),
        ("risk", "controls>0", ["R-001"]),
        ("risk", "controls=0", ["R-002"]),
        ("risk", "posts<2", ["R-001", "R-002"]),
        ("risk", "posts=征管处处长", ["R-002"]),
        ("risk", "posts~欠税", ["R-001"]),
        ("risk", "posts!~欠税", ["R-002"]),
        ("risk", "posts.department=levy", ["R-001", "R-002"]),
        ("risk", "posts.department.domain=税收执法类", ["R-001", "R-002"]),
        ("risk", "posts.rank=科长", ["R-002"]),
        ("risk", "controls.owner=arrears", ["R-001"]),
        ("risk", "controls.evidence~日志", ["R-001"]),
        ("risk", "likelihood>3", ["R-002"]),
        ("risk", "key_area=征", ["R-001"]),
        ("risk", "key_area=levy", ["R-001"]),
        ("risk", "name~发票", ["R-002"]),
        ("risk", "basis~税收征收", ["R-001"]),
        ("risk", "duties~公告名单", ["R-001"]),
        ("post", "department~征", ["arrears", "levy-head"]),
        ("post", "department=征收管理处", ["arrears", "levy-head"]),
        ("post", "department=LEVY", ["arrears", "levy-head"]),
        ("post", "key=true", ["arrears"]),
        ("post", "key=否", ["levy-head"]),
        ("post", "no_risk=D1", ["levy-head"]),
        ("post", "no_risk.D1~审议", ["levy-head"]),
        ("post", "no_risk>0", ["levy-head"]),
        ("post", "rotation.limit=5 years", ["arrears"]),
        ("post", "rotation.limit>4年", ["arrears"]),
        ("post", "rotation.limit>4个月", []),
        ("post", "duties.id=D1", ["arrears", "levy-head"]),
        ("round", "opened>=2024-07-01", ["2"]),
        ("round", "closed=", ["2"]),
        ("control", "owner.department.name~征收", ["R-001/C1"]),
        ("control", "type=预防", ["R-001/C1"]),
        ("step", "function=批准", ["notice/S2"]),
        ("step", "time_limit<=3个工作日", ["notice/S1"]),
        ("goal", "target=100%", ["arrears/G1"]),
        ("duty", "parent=levy/D1", ["arrears/D1", "levy-head/D1"]),
        ("department", "head=", ["b"]),
    ],
)  # fmt: skip
def test_what_a_condition_finds(kind: str, condition: str, ids: list[str]) -> None:
    assert found(kind, condition) == ids


def test_all_conditions_must_hold() -> None:
    assert found("risk", "grade<=2", "status=active") == ["R-001"]


def test_labels_are_those_of_the_readers_language() -> None:
    assert found("risk", "category=enforcement risk", "Category=enforcement", language="en") == ["R-001"]


@pytest.mark.parametrize(
    ("kind", "condition", "message", "hint"),
    [
        ("risk", "grade", "`grade` is no condition", "FIELD=VALUE"),
        ("risk", "=1", "is no condition", "FIELD=VALUE"),
        ("risk", "grad=1", "There is no field `grad` here", "Did you mean `grade`?"),
        ("risk", "zzz=1", "There is no field `zzz` here", "The fields are"),
        ("risk", "name.x=1", "`name` has no fields of its own", ""),
        ("risk", "grade=四级", "`四级` is no value of `grade`", "1 一级, 2 二级, 3 三级"),
        ("risk", "status=retird", "`retird` is no value of `status`", "retired"),
        ("risk", "key_area=税", "`税` is no value of `key_area`", "levy 征"),
        ("risk", "controls=many", "`many` is no value of `controls`", "whole number"),
        ("risk", "controls>=C1", "`C1` is no value of `controls`", "whole number"),
        ("risk", "name>3", "`name` is neither a number nor a date nor a list", "~"),
        ("post", "department=levi", "`levi` is no value of `department`", "levy 征收管理处"),
        ("post", "rotation=5", "`rotation` has fields of its own", "rotation."),
        ("post", "rotation.limit>5", "`5` is no value of `rotation.limit`", "unit"),
        ("round", "opened>July", "`July` is no value of `opened`", "year-month-day"),
    ],
)
def test_what_is_refused(kind: str, condition: str, message: str, hint: str) -> None:
    chosen = subject(kind)
    assert chosen is not None
    with pytest.raises(NotUnderstood) as refused:
        listing(registry(FILES), chosen, [condition], in_english)
    assert message in str(refused.value.message)
    assert hint in str(refused.value.hint or "")


@pytest.mark.parametrize("word", ["risk", "risks", "风险点", "风险", "RISK", "ＲＩＳＫ", " risk "])
def test_a_kind_has_several_words(word: str) -> None:
    chosen = subject(word)
    assert chosen is not None
    assert chosen.name == "risk"


def test_no_word_means_two_kinds() -> None:
    words = [word for one in SUBJECTS for word in (one.name, one.plural, *one.words)]
    assert len(words) == len(set(words))


def test_all_columns_are_fields() -> None:
    from neikong.views.paths import parse

    for one in SUBJECTS:
        for column in one.columns:
            assert parse(column, one.model).way

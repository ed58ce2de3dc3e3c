"""A changed field in the reader's words: titles, labels, and every item of a list."""

from collections.abc import Iterator

import pytest
from tests.support.small import SMALL, changed, edited, registry

from neikong.account.field_words import FieldWords, States
from neikong.diff import FieldChange, compare
from neikong.messages import translator
from neikong.report.field_lines import field_lines
from neikong.report.styled import Line, plain
from neikong.views.wording import Wording

ARREARS, NOTICE, R1, SETTINGS = "posts/arrears.yaml", "workflows/notice.yaml", "risks/R-001.yaml", "registry.yaml"
LONG = [f"不得以第{number}种方式收受管理服务对象的礼品礼金" for number in range(25)]


def said(
    before: dict[str, str], after: dict[str, str], language: str = "zh", states: States = (None, None)
) -> list[str]:
    """The lines about all fields that differ."""
    return [
        line.removeprefix("      ")
        for change in compare(registry(before), registry(after)).changes
        for field in change.fields
        for line in plain(lines(change.entity_kind, field, language, states)).splitlines()
    ]


def lines(kind: str, field: FieldChange, language: str, states: States) -> Iterator[Line]:
    translate = translator(language)
    return field_lines(FieldWords(kind, translate, states).told(field), translate)


def named(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The same, with the names that each state has for what its values refer to."""
    return said(before, after, states=(Wording(registry(before)), Wording(registry(after))))


def one(path: str, old: str, new: str) -> tuple[dict[str, str], dict[str, str]]:
    return SMALL, edited(path, old, new)


@pytest.mark.parametrize(
    ("states", "line"),
    [
        (one(R1, "frequency: quarterly", "frequency: monthly"), "防控措施 C1 › 频次：每季度 → 每月"),
        (one(R1, "evidence: 取数日志", "key: true\n    evidence: 取数日志"), "防控措施 C1 › 主要措施：否 → 是"),
        (one(R1, "approved: 2", "approved: 1"), "等级 › 审定等级：2 → 1"),
        (one(R1, "impact: 4", "impact: 5"), "危害程度：4 → 5"),
        (one(R1, "impact: 4\n", ""), "危害程度：4 → （空）"),
        (one(R1, "posts: [arrears]", "posts: [arrears, levy-head]"), "岗位：arrears → arrears、levy-head"),
        (one(R1, "posts: [arrears]", "posts: []"), "岗位：arrears → []"),
        (one(R1, "kind: irregular", "kind: illegal"), "表现形式 1 › 类别：违规 → 违法"),
        (one(NOTICE, "form: 审批表", "form: 审批表, time_limit: 3个工作日"), "步骤 S2 › 时限：（空） → 3个工作日"),
        (one(NOTICE, "name: 审批名单", "name: 审批公告名单"), "步骤 S2 › 名称：审批名单 → 审批公告名单"),
        (one(NOTICE, "form: 审批表", "form: 审批表, next: []"), "步骤 S2 › 下一步：（空） → []"),
    ],
)
def test_one_line(states: tuple[dict[str, str], dict[str, str]], line: str) -> None:
    assert said(*states) == [line]


@pytest.mark.parametrize(
    ("states", "line"),
    [
        (one(R1, "approved: 2", "approved: 1"), "等级 › 审定等级：二级 → 一级"),
        (one(R1, "posts: [arrears]", "posts: [levy-head]"), "岗位：arrears 欠税管理岗 → levy-head 征管处处长"),
        (one(R1, "posts: [arrears]", "posts: [gone]"), "岗位：arrears 欠税管理岗 → gone"),
        (one(R1, "posts: [arrears]", "posts: []"), "岗位：arrears 欠税管理岗 → 无"),
        (one(R1, "steps: [notice/S1]", "steps: [notice/S2]"), "步骤：notice/S1 编制名单 → notice/S2 审批名单"),
        (one(R1, "frequency: quarterly", "frequency: monthly"), "防控措施 C1 › 频次：每季度 → 每月"),
    ],
)
def test_with_names(states: tuple[dict[str, str], dict[str, str]], line: str) -> None:
    assert named(*states) == [line]


def test_each_side_has_the_names_of_its_own_state() -> None:
    before, after = one(R1, "posts: [arrears]", "posts: [levy-head, arrears]")
    after = {**after, ARREARS: after[ARREARS].replace("name: 欠税管理岗", "name: 欠税岗", 1)}
    assert "岗位：arrears 欠税管理岗 → levy-head 征管处处长、arrears 欠税岗" in named(before, after)


def test_the_bureaus_own_terms_and_scores() -> None:
    grading = "grading: {anchors: {impact: {4: 处分, 5: 犯罪}}}\n"
    before = edited(SETTINGS, "organization:", f"key_areas: {{levy: 征, manage: 管}}\n{grading}organization:")
    text = before[R1].replace("key_area: levy", "key_area: manage").replace("impact: 4", "impact: 5")
    assert named(before, {**before, R1: text}) == ["重点领域：征 → 管", "危害程度：4 处分 → 5 犯罪"]
    assert said(before, {**before, R1: text}) == ["重点领域：levy → manage", "危害程度：4 → 5"]


def test_the_other_language() -> None:
    assert said(*one(R1, "frequency: quarterly", "frequency: monthly"), "en") == [
        "Controls C1 › Frequency: quarterly → monthly"
    ]


def test_an_item_that_is_called_like_a_field() -> None:
    before = changed({ARREARS: SMALL[ARREARS].replace("{id: D1", "{id: text")})
    after = changed({ARREARS: before[ARREARS].replace("按季编制", "按月编制")})
    assert said(before, after) == ["职责 text › 内容：按季编制欠税公告名单 → 按月编制欠税公告名单"]


def test_keys_of_a_free_mapping_are_kept() -> None:
    lines = said(SMALL, edited(SETTINGS, "lint: {", "lint: {options: {grade-inflation: {share: 50}}, "))
    assert lines == ["规则 › 选项 grade-inflation：（空） → share 50"]


def listed(texts: list[str]) -> dict[str, str]:
    items = "".join(f"\n  - {text}" for text in texts)
    return edited(ARREARS, "restricted: [不得擅自剔除名单]", f"restricted:{items}")


def test_long_lists_show_what_came_and_went() -> None:
    assert said(listed(LONG[:4]), listed(LONG[2:5])) == [
        "限制做什么", f"  − {LONG[0]}", f"  − {LONG[1]}", f"  + {LONG[4]}",
    ]  # fmt: skip


def test_one_item_reworded_is_contrasted() -> None:
    assert said(listed([*LONG[:3], "旧"]), listed([*LONG[:3], "新"])) == ["限制做什么 4：旧 → 新"]


def test_what_is_left_out_is_told() -> None:
    lines = said(listed([]), listed(LONG))
    assert len(lines) == 22
    assert lines[-1] == "  + ……另有5项"


def test_another_order_of_sentences_is_none() -> None:
    assert said(listed(LONG[:2] + LONG[2:9]), listed(LONG[1::-1] + LONG[2:9])) == []

"""term-variant: one thing has one name, unless somebody else gave it."""

import pytest
from tests.support.check import findings
from tests.support.sound import SETTINGS
from tests.support.wording import PATH, PLACE, found, mended, places, post

RULE = "term-variant"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("落实内控措施", "落实防控措施"),
        ("查找廉政风险点和防范措施", "查找风险点和防控措施"),
        ("登记预警等级", "登记风险等级"),
        ("汇总风险事项，见《内控措施目录》", "汇总风险点，见《内控措施目录》"),
    ],
)
def test_variants(text: str, right: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE) == text
    assert mended(text, RULE, unsafe=True) == right
    assert found(right, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "落实防控措施", "编印《内控措施目录》", "填写“预防措施”一栏", "执法风险点、行政风险点和廉政风险点",
        "制定消防防范措施", "公布疫情预防措施", "廉政风险排查",
    ],
)  # fmt: skip
def test_words_that_are_right_there(text: str) -> None:
    assert found(text, RULE) == []


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("risks/R-001.yaml", "name: 内控措施落空\nposts: [arrears]\n", [(1, 7)]),
        ("departments/levy.yaml", "name: 征收管理科\nduties:\n  - {id: D1, text: 汇总内控措施}\n", [(3, 20)]),
        ("rounds/1.yaml", "title: 风险事项排查\nopened: 2026-01-01\n", [(1, 8)]),
        ("risks/R-001.yaml", "name: 漏报\nposts: [arrears]\ncauses: 内控措施落空\n", [(3, 9)]),
        ("risks/R-001.yaml", "name: 漏报\nposts: [arrears]\nnote: 原称内控措施\n", []),
        ("posts/arrears.yaml", "name: 岗\ndepartment: levy\nrestricted: [不得改动内控措施]\n", []),
        ("regulations/x.yaml", "title: 内控措施管理办法\n", []),
        ("workflows/w.yaml", "name: 内控措施审批\n", []),
    ],
)
def test_only_what_rounds_are_about(path: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert places(found("", RULE, path, text)) == expected


def test_message_and_weight() -> None:
    (finding,) = found("落实内控措施和预防措施", RULE)
    assert str(finding.message) == "Another word for a term of the field: 内控措施, 预防措施"
    assert str(finding.hint) == "Write 防控措施"
    assert finding.severity.value == "info"


def test_a_registry_adds_its_own() -> None:
    own = SETTINGS + "lint: {lexicon: {term_variants: [风控点=风险点]}}\n"
    assert len(findings({"registry.yaml": own, PATH: post("登记风控点")}, RULE)) == 1
    assert found("登记风控点", RULE) == []

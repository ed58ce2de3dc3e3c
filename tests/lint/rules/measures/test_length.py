"""Too short to be carried out, too long to be kept in mind."""

import pytest
from tests.support.check import check, findings
from tests.support.measures import FIRST_LINE, TEXT_COLUMN, risk

PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    ("text", "rule", "fires"),
    [
        ("双人办理。", "short-measure", True),
        ("系统自动校验。", "short-measure", True),
        ("一二三四五六七八九，。；", "short-measure", True),
        ("一二三四五六七八九十", "short-measure", False),
        ("字" * 200, "long-measure", False),
        ("字" * 201, "long-measure", True),
    ],
)
def test_bounds(text: str, rule: str, fires: bool) -> None:
    assert check({PATH: risk(text)}, rule) == ([(PATH, FIRST_LINE, TEXT_COLUMN, rule)] if fires else [])
    assert check({PATH: risk(text, fields="status: retired")}, rule) == []


@pytest.mark.parametrize(("rule", "bound"), [("short-measure", "{least: 30}"), ("long-measure", "{most: 5}")])
def test_a_bureau_sets_the_bound(rule: str, bound: str) -> None:
    settings = f"organization: 云川市税务局\nlint: {{options: {{{rule}: {bound}}}}}\n"
    [finding] = findings({"registry.yaml": settings, PATH: risk("每日下班前清点空白发票")}, rule)
    assert "11 characters" in str(finding.message)

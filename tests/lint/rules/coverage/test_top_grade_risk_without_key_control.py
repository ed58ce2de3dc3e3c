"""top-grade-risk-without-key-control: which one must never lapse."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import SETTINGS

RULE = "top-grade-risk-without-key-control"
PATH = "risks/R-001.yaml"


def risk(grade: str, *controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控{fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"name: 漏报\nposts: [arrears]\ngrade: {grade}\ncontrols:\n{lines}{more}"


KEY, PLAIN = ", key: true", ""


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (risk("1", PLAIN), True),
        (risk("一级", PLAIN, ", key: false"), True),
        (risk("{approved: 1}", PLAIN), True),
        (risk("1", PLAIN, KEY + ", status: retired"), True),
        (risk("1", PLAIN, KEY), False),
        (risk("1", ", key: 是"), False),
        (risk("1", PLAIN, ", key: perhaps"), False),
        (risk("1", PLAIN, ", kye: true"), False),
        (risk("1"), False),
        (risk("1", PLAIN + ", status: retired"), False),
        (risk("2", PLAIN), False),
        (risk("{self: 1}", PLAIN), False),
        (risk("1", PLAIN, more="status: retired\n"), False),
    ],
)
def test_risks(text: str, is_found: bool) -> None:
    assert check({PATH: text}, RULE) == ([(PATH, 4, 1, RULE)] if is_found else [])


def test_unreadable_grades() -> None:
    settings = SETTINGS.replace("label: 一级", "label: []")
    assert check({"registry.yaml": settings, PATH: risk("1", PLAIN)}, RULE) == []


def test_advice() -> None:
    [finding] = findings({PATH: risk("1", PLAIN)}, RULE)
    assert hint(finding) == "Mark the control without which it would be uncovered with `key: true`"

"""control-without-type: what uncovered-risk does not say already."""

import pytest
from tests.support.check import check, findings

RULE = "control-without-type"
PATH = "risks/R-001.yaml"


def risk(grade: str, *controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控{fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"name: 漏报\ngrade: {grade}\ncontrols:\n{lines}{more}"


PREVENTS, NONE = ", type: preventive", ""


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        (risk("2", NONE), [(4, 6)]),
        (risk("1", PREVENTS, NONE), [(5, 6)]),
        (risk("3", NONE, NONE), [(4, 6), (5, 6)]),
        (risk("~", NONE), [(4, 6)]),
        (risk("2", ", type: ~"), [(4, 29)]),
        (risk("1", NONE), []),
        (risk("1", ", type: detective", NONE), []),
        (risk("1", PREVENTS + ", status: retired", NONE), []),
        (risk("1", PREVENTS, ", type: 发现性"), []),
        (risk("2", ", type: 防范"), []),
        (risk("2", ", tpye: preventive"), []),
        (risk("2", NONE + ", status: retired"), []),
        (risk("2", NONE, more="status: retired\n"), []),
    ],
)
def test_controls(text: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: text}, RULE) == [(PATH, *spot, RULE) for spot in spots]


def test_the_control_is_named() -> None:
    [finding] = findings({PATH: risk("2", NONE)}, RULE)
    assert str(finding.message) == "The control `C1` has no type"

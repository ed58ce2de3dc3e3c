"""control-without-grade: where the risk point itself is answered at its level."""

import pytest
from tests.support.check import check, findings, hint

RULE = "control-without-grade"
PATH = "risks/R-001.yaml"


def risk(grade: str, *controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控{fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"name: 漏报\ngrade: {grade}\ncontrols:\n{lines}{more}"


ONE, TWO, NONE = ", grade: 1", ", grade: 2", ""


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        (risk("1", ONE, NONE), [(5, 6)]),
        (risk("1", NONE, ONE, NONE), [(4, 6), (6, 6)]),
        (risk("2", ONE, NONE), [(5, 6)]),
        (risk("{approved: 2}", TWO, ", grade: ~"), [(5, 30)]),
        (risk("1", ONE, TWO), []),
        (risk("1", NONE, NONE), []),
        (risk("1", TWO, NONE), []),
        (risk("1", ONE + ", status: retired", NONE), []),
        (risk("1", ONE, NONE + ", status: retired"), []),
        (risk("{self: 1}", ONE, NONE), []),
        (risk("~", ONE, NONE), []),
        (risk("1", ONE, ", grade: 很高"), []),
        (risk("1", ONE, ", grad: 1"), []),
        (risk("1", ONE, NONE, more="status: retired\n"), []),
    ],
)
def test_controls(text: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: text}, RULE) == [(PATH, *spot, RULE) for spot in spots]


def test_message_and_advice() -> None:
    [finding] = findings({PATH: risk("1", ONE, NONE)}, RULE)
    assert str(finding.message) == "The control `C2` has no grade"
    assert hint(finding) == "Write `grade:` with one of 1 (一级), 2 (二级), 3 (三级)"

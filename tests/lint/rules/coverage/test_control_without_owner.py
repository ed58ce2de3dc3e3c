"""control-without-owner: what is everybody's is done by nobody."""

import pytest
from tests.support.check import check, findings

RULE = "control-without-owner"
PATH = "risks/R-001.yaml"


def risk(*controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控{fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"name: 漏报\ncontrols:\n{lines}{more}"


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        (risk(""), [(3, 6)]),
        (risk(", checker: levy-head"), [(3, 6)]),
        (risk(", mode: automated"), [(3, 6)]),
        (risk(", owner: ~"), [(3, 30)]),
        (risk(", owner: arrears", ""), [(4, 6)]),
        (risk("", ""), [(3, 6), (4, 6)]),
        (risk(", owner: arrears"), []),
        (risk(", owner: nobody"), []),
        (risk(", owner: []"), []),
        (risk(", ower: arrears"), []),
        (risk(", status: retired"), []),
        (risk("", more="status: retired\n"), []),
        ("name: 漏报\ncontrols: [核对]\n", []),
        ("name: 漏报\ncontrols: []\n", []),
    ],
)
def test_controls(text: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: text}, RULE) == [(PATH, *spot, RULE) for spot in spots]


def test_the_control_is_named() -> None:
    [finding] = findings({PATH: risk("")}, RULE)
    assert str(finding.message) == "Nobody performs the control `C1`"

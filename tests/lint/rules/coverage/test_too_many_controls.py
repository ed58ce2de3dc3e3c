"""too-many-controls: a few that bite are worth more."""

import pytest
from tests.support.check import check, findings
from tests.support.sound import SETTINGS

RULE = "too-many-controls"
PATH = "risks/R-001.yaml"


def risk(active: int, retired: int = 0, more: str = "") -> str:
    lines = [f"  - {{id: C{number}, text: 控}}\n" for number in range(active)]
    lines += [f"  - {{id: D{number}, text: 控, status: retired}}\n" for number in range(retired)]
    return f"name: 漏报\ncontrols:\n{''.join(lines)}{more}"


def bound(most: int) -> str:
    return SETTINGS + f"lint:\n  options: {{{RULE}: {{most: {most}}}}}\n"


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (risk(6), True),
        (risk(9, retired=3), True),
        (risk(5), False),
        (risk(5, retired=4), False),
        (risk(0), False),
        (risk(6, more="status: retired\n"), False),
    ],
)
def test_five_by_default(text: str, is_found: bool) -> None:
    assert check({PATH: text}, RULE) == ([(PATH, 2, 1, RULE)] if is_found else [])


@pytest.mark.parametrize(("most", "is_found"), [(1, True), (2, True), (3, False), (7, False), (0, False)])
def test_the_bureaus_bound(most: int, is_found: bool) -> None:
    assert bool(check({"registry.yaml": bound(most), PATH: risk(3)}, RULE)) is is_found


def test_count_and_bound_are_told() -> None:
    [finding] = findings({PATH: risk(7)}, RULE)
    assert str(finding.message) == "The risk point has 7 controls, more than 5"

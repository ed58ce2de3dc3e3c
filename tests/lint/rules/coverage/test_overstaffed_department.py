"""overstaffed-department: more people than authorised."""

import pytest
from tests.support.check import check, findings

RULE = "overstaffed-department"
PATH = "departments/audit.yaml"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("staff: 6\nestablishment: 5", (2, 8)),
        ("establishment: 0\nkind: leadership\nstaff: １", (4, 8)),
    ],
)
def test_found(text: str, place: tuple[int, int]) -> None:
    assert check({PATH: f"name: 稽查局\n{text}\n"}, RULE) == [(PATH, *place, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "staff: 5\nestablishment: 5",
        "staff: 4\nestablishment: 5",
        "staff: 0\nestablishment: 0",
        "staff: 5",
        "establishment: 5",
        "staff: 5\nestablishment: ~",
        "staff: 五\nestablishment: 3",
        "staff: 5\nestablishment: -1",
        "staff: 5\nestablishments: 3",
    ],
)
def test_not_found(text: str) -> None:
    assert check({PATH: f"name: 稽查局\n{text}\n"}, RULE) == []


def test_both_numbers_are_told() -> None:
    [finding] = findings({PATH: "name: 稽查局\nstaff: 6\nestablishment: 5\n"}, RULE)
    assert str(finding.message) == "6 people are in post, 5 are authorised"

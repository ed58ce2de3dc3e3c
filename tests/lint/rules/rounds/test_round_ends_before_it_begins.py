"""round-ends-before-it-begins: the first day is not after the last."""

import pytest
from tests.support.check import Place, check, findings

RULE = "round-ends-before-it-begins"
PATH = "rounds/1.yaml"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("title: 轮\nopened: 2024-07-20\nclosed: 2024-07-19\n", [(PATH, 3, 9, RULE)]),
        ("title: 轮\nclosed: 2023-12-31\nopened: 2024-01-01\n", [(PATH, 2, 9, RULE)]),
        ("title: 轮\nopened: 2024-07-20\nclosed: 2024-07-20\n", []),
        ("title: 轮\nopened: 2024-07-20\nclosed: 2024-07-21\n", []),
        ("title: 轮\nopened: 2024-07-20\n", []),
        ("title: 轮\nopened: 2024-07-20\nclosed: 2024-06-31\n", []),
        ("title: 轮\nopened: 2024-07-32\nclosed: 1999-06-30\n", []),
        ("title: 轮\nclosed: 1999-06-30\n", []),
        ("title: 轮\nopend: 2024-07-20\nclosed: 1999-06-30\n", []),
    ],
)
def test_days(text: str, places: list[Place]) -> None:
    assert check({PATH: text}, RULE) == places


def test_it_says_both_days() -> None:
    [finding] = findings({PATH: "title: 轮\nopened: 2024-07-20\nclosed: 2024-02-26\n"}, RULE)
    assert str(finding.message) == "The round was closed on 2024-02-26, before it was opened on 2024-07-20"

"""round-without-participants: a closed round says who searched."""

import pytest
from tests.support.check import Place, check
from tests.support.git import round_file

RULE = "round-without-participants"
PATH = "rounds/1.yaml"
CLOSED = "title: 轮\nopened: 2024-01-01\nclosed: 2024-02-01\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (CLOSED, [(PATH, 1, 1, RULE)]),
        (CLOSED + "methods: []\n", [(PATH, 4, 1, RULE)]),
        (CLOSED + "methods:\n", [(PATH, 4, 1, RULE)]),
        (round_file(1, "a" * 40), [(PATH, 1, 1, RULE)]),
        (CLOSED + "methods:\n  - {method: self, people: 118}\n", []),
        (CLOSED + "methods: [{method: 互查}]\n", []),
        (round_file(1), []),
        (CLOSED + "methods: self\n", []),
        (CLOSED + "method: [{method: self}]\n", []),
        (CLOSED + "methods: [{method: 自己}]\n", []),
        (CLOSED.replace("02-01", "02-31"), []),
    ],
)
def test_rounds(text: str, places: list[Place]) -> None:
    assert check({PATH: text}, RULE) == places

"""unfrozen-round: an end and a snapshot belong together."""

import datetime

import pytest
from tests.support.check import Place, check

RULE = "unfrozen-round"
PATH = "rounds/1.yaml"
HEAD = "title: 轮\nopened: 2024-01-01\n"
CLOSED = "closed: 2024-02-01\n"
SNAPSHOT = f"snapshot: {{tree: {'a' * 40}}}\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (HEAD + CLOSED, [(PATH, 3, 9, RULE)]),
        (HEAD + CLOSED + "snapshot: ~\n", [(PATH, 3, 9, RULE)]),
        (HEAD + SNAPSHOT, [(PATH, 3, 1, RULE)]),
        (HEAD + "closed: ~\n" + SNAPSHOT, [(PATH, 4, 1, RULE)]),
        (HEAD + CLOSED + SNAPSHOT, []),
        (HEAD, []),
        (HEAD + CLOSED + "snapshot: {}\n", []),
        (HEAD + CLOSED + "snapshot: {tree: main}\n", []),
        (HEAD + CLOSED + SNAPSHOT.replace("snapshot", "snapshots"), []),
        (HEAD + "closed: 2024-02-31\n" + SNAPSHOT, []),
        (HEAD + CLOSED.replace("closed", "close") + SNAPSHOT, []),
    ],
)
def test_rounds(text: str, places: list[Place]) -> None:
    assert check({PATH: text}, RULE) == places


@pytest.mark.parametrize(("today", "is_over"), [((2024, 1, 31), False), ((2024, 2, 1), True), ((2024, 2, 2), True)])
def test_a_last_day_that_lies_ahead_is_a_plan(today: tuple[int, int, int], is_over: bool) -> None:
    assert bool(check({PATH: HEAD + CLOSED}, RULE, datetime.date(*today))) is is_over

"""retired-in-closed-round: what a closed round froze as active was not retired in it."""

import pytest
from tests.support.check import Place, Text, check, files
from tests.support.git import round_file

RULE = "retired-in-closed-round"
ONE = "1" * 40
Files = dict[str, Text | None]


def risk(retired: int | None) -> str:
    ended = f"status: retired\nretired: {{round: {retired}, reason: 业务停办}}\n" if retired else ""
    return f"name: 欠税公告延迟\nposts: [arrears]\n{ended}"


TREES = {ONE: files({"risks/R-002.yaml": risk(None), "risks/R-003.yaml": risk(1)})}
ROUNDS: Files = {"rounds/1.yaml": round_file(1, ONE), "rounds/2.yaml": round_file(2)}


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({"risks/R-002.yaml": risk(1)}, [("risks/R-002.yaml", 4, 18, RULE)]),
        ({"risks/R-002.yaml": risk(2)}, []),
        ({"risks/R-002.yaml": risk(None)}, []),
        ({"risks/R-003.yaml": risk(1)}, []),
        ({"risks/R-004.yaml": risk(1)}, []),
    ],
)
def test_places(overlay: Files, places: list[Place]) -> None:
    assert check({**ROUNDS, **overlay}, RULE, recall=TREES.get) == places


def test_without_the_tree_nothing_is_said() -> None:
    assert check({**ROUNDS, "risks/R-002.yaml": risk(1)}, RULE, recall=lambda _: None) == []

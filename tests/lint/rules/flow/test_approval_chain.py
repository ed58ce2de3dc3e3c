"""approval-chain: more signatures in a row than the bureau allows."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting
from tests.support.sound import SETTINGS

RULE = "approval-chain"


def chain(picture: str) -> str:
    """``r`` reviews, ``a`` approves, ``v`` verifies, ``j`` adjudicates, ``x`` is an outsider's review; ``a>1,6``."""
    functions = {"r": "review", "a": "approve", "v": "verify", "j": "adjudicate"}
    steps = []
    for word in picture.split():
        name, arrow, ways = word.partition(">")
        step = "- review" if name == "x" else f"levy-head {functions[name]}"
        targets = ",".join(f"S{way}" for way in ways.split(",") if way)
        steps.append(f"{step} next={targets}" if arrow else step)
    return acting(*steps)


@pytest.mark.parametrize(
    ("picture", "lines"),
    [
        ("r r r a", [6]),
        ("v r r r r a", [7]),
        ("a a a a a a a", [6]),
        ("r r r a v r r r a", [6, 11]),
        ("r>2,3 r r r a", [6]),
        ("r r>1,3 r a", [6]),
        ("r>2,3 v r>5 r r r a", [8]),
    ],
)
def test_too_long(picture: str, lines: list[int]) -> None:
    found = check({PATH: chain(picture)}, RULE)
    assert [(path, line) for path, line, _, _ in found] == [(PATH, line) for line in lines]


@pytest.mark.parametrize(
    "picture",
    [
        "v r r a",
        "r r v r a",
        "r r j r a",
        "r r x r a",
        "r>2,3 r>4 r>4 a",
        "r>1,2 a>1,2,3 v",
        "r r a> r r a",
        "r r r r>9",
    ],
)
def test_short_enough(picture: str) -> None:
    assert check({PATH: chain(picture)}, RULE) == []


def test_the_function_is_marked() -> None:
    [found] = check({PATH: acting(*["levy-head review"] * 4)}, RULE)
    assert found == (PATH, 6, 50, RULE)


def test_the_bureau_sets_the_bound() -> None:
    settings = SETTINGS + "lint: {options: {approval-chain: {most: 1}}}\n"
    [finding] = findings({PATH: chain("v r a"), "registry.yaml": settings}, RULE)
    assert str(finding.message) == "2 signatures follow each other: steps S2, S3"
    assert hint(finding) == "Keep the signatures that decide; no more than 1 may follow each other"

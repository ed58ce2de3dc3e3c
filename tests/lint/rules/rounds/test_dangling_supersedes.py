"""dangling-supersedes: ids that nothing here or in a closed round answers to."""

import pytest
from tests.support.check import Place, Text, check, files, findings
from tests.support.git import round_file

RULE = "dangling-supersedes"
ONE, LOST = "1" * 40, "f" * 40
PATH = "risks/R-005.yaml"
Files = dict[str, Text | None]


def risk(more: str = "") -> str:
    return f"name: 并\nposts: [arrears]\n{more}"


TREES = {ONE: files({"risks/R-002.yaml": risk("formerly: [R-0]\n"), "risks/R-003.yaml": risk("supersedes: [R-8]\n")})}
FIRST: Files = {"rounds/1.yaml": round_file(1, ONE)}


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({PATH: risk("supersedes: [R-002]\n")}, [(PATH, 3, 14, RULE)]),
        ({PATH: risk("supersedes: [R-001, R-009]\n")}, [(PATH, 3, 21, RULE)]),
        ({PATH: risk("supersedes:\n  - R-001\n  - levy\n")}, [(PATH, 5, 5, RULE)]),
        ({PATH: risk("supersedes: [R-8, R-9]\n")}, [(PATH, 3, 14, RULE), (PATH, 3, 19, RULE)]),
        ({**FIRST, PATH: risk("supersedes: [R-009]\n")}, [(PATH, 3, 14, RULE)]),
        ({**FIRST, PATH: risk("supersedes: [R-002, levy]\n")}, [(PATH, 3, 21, RULE)]),
        ({"rounds/1.yaml": round_file(1), PATH: risk("supersedes: [R-002]\n")}, [(PATH, 3, 14, RULE)]),
        # What is something else never was a risk point, whatever else cannot be looked up.
        ({"rounds/1.yaml": round_file(1, LOST), PATH: risk("supersedes: [levy, R-009]\n")}, [(PATH, 3, 14, RULE)]),
        # A split that names the wrong id is one slip.
        (
            {PATH: risk("supersedes: [R-9]\n"), "risks/R-006.yaml": risk("supersedes: [R-9]\n")},
            [(PATH, 3, 14, RULE)],
        ),
    ],
)
def test_ids_that_lead_nowhere(overlay: Files, places: list[Place]) -> None:
    assert check(overlay, RULE, recall=TREES.get) == places


@pytest.mark.parametrize(
    "overlay",
    [
        {PATH: risk("supersedes: [R-001]\n")},
        {PATH: risk("supersedes: [Ｒ-００１]\n")},
        {PATH: risk("supersedes: [R-005]\n")},
        {PATH: risk("supersedes: []\n")},
        {PATH: risk("supersedes: R-009\n")},
        {PATH: risk("supersedes: [R-007]\n"), "risks/R-006.yaml": risk("formerly: [R-007]\n")},
        {PATH: risk("supersedes: [R-007]\n"), "risks/R-007.yaml": "name: [\n"},
        {PATH: risk("supersedes: [R-007]\n"), "risks/R-006.yaml": risk("formerly: R-007\n")},
        {PATH: risk("supersedes: [R-007]\n"), "risk/R-007.yaml": risk()},
        {**FIRST, PATH: risk("supersedes: [R-002, R-003]\n")},
        {**FIRST, PATH: risk("supersedes: [R-8, R-0]\n")},
        # Who cannot look it up believes it.
        {"rounds/1.yaml": round_file(1, LOST), PATH: risk("supersedes: [R-009]\n")},
        {**FIRST, "rounds/2.yaml": round_file(2, LOST), PATH: risk("supersedes: [R-009]\n")},
        {"rounds/1.yaml": "title: [\n", PATH: risk("supersedes: [R-009]\n")},
        {"rounds/1.yaml": round_file(1) + "snapshot: 2b\n", PATH: risk("supersedes: [R-009]\n")},
    ],
)
def test_ids_that_are_known_or_believed(overlay: Files) -> None:
    assert check(overlay, RULE, recall=TREES.get) == []


def test_outside_git_a_closed_round_is_believed() -> None:
    assert check({**FIRST, PATH: risk("supersedes: [R-009]\n")}, RULE) == []


def test_a_post_that_was_a_risk_point_once_was_one() -> None:
    recall = {ONE: files({"risks/R-009.yaml": risk()})}.get
    overlay: Files = {**FIRST, "posts/R-009.yaml": "name: 岗\n", PATH: risk("supersedes: [R-009]\n")}
    assert check(overlay, RULE, recall=recall) == []


def test_a_file_that_a_round_could_not_read_was_there() -> None:
    recall = {ONE: files({"risks/R-009.yaml": "name: [\n"})}.get
    assert check({**FIRST, PATH: risk("supersedes: [R-009]\n")}, RULE, recall=recall) == []


def test_what_it_says() -> None:
    absent, other = findings({PATH: risk("supersedes: [R-009, levy]\n")}, RULE)
    assert str(absent.message) == "Neither this registry nor a closed round has a risk point `R-009`"
    assert str(other.message) == "`levy` is a Department, not a Risk point"

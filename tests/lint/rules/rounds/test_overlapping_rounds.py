"""overlapping-rounds: a round begins when the one before has ended."""

import pytest
from tests.support.check import Place, Text, check, findings

RULE = "overlapping-rounds"
Files = dict[str, Text | None]


def rounds(**days: str) -> Files:
    """``r2="06-01 07-01"``: opened and, where it is given, closed, in 2024; ``opened`` stands in line 2."""
    files: Files = {}
    for name, words in days.items():
        opened, *closed = words.split()
        end = f"closed: 2024-{closed[0]}\n" if closed else ""
        files[f"rounds/{name[1:]}.yaml"] = f"title: 轮\nopened: 2024-{opened}\n{end}"
    return files


def at(number: int) -> Place:
    return f"rounds/{number}.yaml", 2, 9, RULE


@pytest.mark.parametrize(
    ("files", "places"),
    [
        (rounds(r1="01-01 03-01", r2="02-29"), [at(2)]),
        (rounds(r1="01-01 03-01", r2="02-29 04-01"), [at(2)]),
        (rounds(r1="01-01", r2="02-01"), [at(2)]),
        (rounds(r1="01-01", r2="02-01 03-01", r3="04-01"), [at(2)]),
        (rounds(r1="05-01 06-01", r2="01-01 02-01"), [at(2)]),
        (rounds(r9="01-01 03-01", r10="02-01"), [at(10)]),
        (rounds(r1="01-01 03-01", r4="02-01"), [at(4)]),
        (rounds(r1="01-01 03-01", r2="02-01 05-01", r3="04-01"), [at(2), at(3)]),
    ],
)
def test_overlaps(files: Files, places: list[Place]) -> None:
    assert check(files, RULE) == places


@pytest.mark.parametrize(
    "files",
    [
        {},
        rounds(r1="01-01"),
        rounds(r1="01-01 03-01", r2="03-01"),
        rounds(r1="01-01 03-01", r2="03-02 04-01", r3="05-01"),
        rounds(r2="01-01 03-01", r10="03-02", r1="01-01 01-01"),
        rounds(r1="01-01 03-01", rx="02-01"),
        rounds(r1="01-01 03-01", r02="02-01"),
        # The schema, or another rule, has spoken about the days.
        rounds(r1="01-01 02-31", r2="02-01"),
        rounds(r1="01-01 03-01", r2="02-31"),
        {**rounds(r2="02-01"), "rounds/1.yaml": "title: 轮\nopened: 2024-01-01\nclosd: 2024-01-02\n"},
        {**rounds(r2="02-01"), "rounds/1.yaml": f"title: 轮\nopened: 2024-01-01\nsnapshot: {{tree: {'a' * 40}}}\n"},
        {**rounds(r2="02-01"), "rounds/1.yaml": "title: [\n"},
    ],
)
def test_rounds_in_a_row(files: Files) -> None:
    assert check(files, RULE) == []


def test_it_says_which_round_and_where_it_ends() -> None:
    [finding] = findings(rounds(r1="01-01 03-01", r2="02-01"), RULE)
    assert str(finding.message) == "The round was opened on 2024-02-01, before round 1 was closed on 2024-03-01"
    assert [(place.path, place.route) for place in finding.related] == [("rounds/1.yaml", ("closed",))]
    [finding] = findings(rounds(r1="01-01", r2="02-01"), RULE)
    assert str(finding.message) == "The round was opened while round 1 is still open"

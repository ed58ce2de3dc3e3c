"""vanished-risk: what a closed round held is still there, or something says what became of it."""

from pathlib import Path

import pytest
from tests.support.check import Place, Text, check, files, findings
from tests.support.git import Repository, round_file
from tests.support.small import SMALL

from neikong.lint import Selection, validate
from neikong.store.recall import recall
from neikong.store.worktree import read_worktree

RULE = "vanished-risk"
ONE, TWO, LOST = "1" * 40, "2" * 40, "f" * 40
Files = dict[str, Text | None]


def risk(name: str, more: str = "") -> str:
    return f"name: {name}\nposts: [arrears]\n{more}"


TREES = {
    ONE: files({"risks/R-002.yaml": risk("欠税公告延迟"), "risks/north/R-003.yaml": risk("差错")}),
    TWO: files({"risks/R-002.yaml": risk("欠税公告延迟"), "risks/R-004.yaml": risk("并", "supersedes: [R-003]\n")}),
}
FIRST: Files = {"rounds/1.yaml": round_file(1, ONE)}
BOTH: Files = {**FIRST, "rounds/2.yaml": round_file(2, TWO)}
ALL_THERE: Files = {f"risks/R-00{number}.yaml": risk("在") for number in (2, 3, 4)}


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        (FIRST, [("rounds/1.yaml", 4, 18, RULE)] * 2),
        ({**FIRST, "risks/R-002.yaml": risk("在")}, [("rounds/1.yaml", 4, 18, RULE)]),
        ({**FIRST, "risks/R-003.yaml": risk("在")}, [("rounds/1.yaml", 4, 18, RULE)]),
        ({**FIRST, **ALL_THERE, "risks/R-001.yaml": None}, [("rounds/1.yaml", 4, 18, RULE)]),
        (
            {**FIRST, **ALL_THERE, "risks/R-002.yaml": None, "posts/R-002.yaml": "name: 岗\n"},
            [("rounds/1.yaml", 4, 18, RULE)],
        ),
        # Reported where it was last seen; what a later round says about R-003 is remembered.
        (BOTH, [("rounds/2.yaml", 4, 18, RULE)] * 2),
        ({**BOTH, "risks/R-004.yaml": risk("在")}, [("rounds/2.yaml", 4, 18, RULE)]),
    ],
)
def test_deleted(overlay: Files, places: list[Place]) -> None:
    assert check(overlay, RULE, recall=TREES.get) == places


@pytest.mark.parametrize(
    "overlay",
    [
        {},
        {**FIRST, **ALL_THERE},
        {**BOTH, **ALL_THERE},
        {**FIRST, "risks/R-005.yaml": risk("并", "supersedes: [R-002, R-003]\n")},
        {**FIRST, "risks/R-005.yaml": risk("并", "supersedes: [R-002, Ｒ-003]\n")},
        {**FIRST, "risks/R-005.yaml": risk("新", "formerly: [R-002]\n"), "risks/R-003.yaml": risk("在")},
        {**FIRST, **ALL_THERE, "risks/R-002.yaml": risk("退", "status: retired\nretired: {round: 1, reason: 无}\n")},
        {**FIRST, "risks/R-005.yaml": risk("退", "status: retired\nsupersedes: [R-002, R-003]\n")},
        {**FIRST, **ALL_THERE, "risks/R-002.yaml": None, "risks/deep/R-002.yaml": risk("移")},
        {**BOTH, "risks/R-005.yaml": risk("并", "supersedes: [R-002, R-004]\n")},
        # A file that cannot be read is there, and may say what became of others.
        {**FIRST, **ALL_THERE, "risks/R-002.yaml": "name: [\n"},
        {**FIRST, "risks/R-002.yaml": "name: [\n"},
        {**FIRST, "risks/R-005.yaml": risk("并", "supersedes: R-002\n")},
        {**FIRST, "risks/R-005.yaml": risk("并", "supercedes: [R-002]\n")},
        {**FIRST, "risks/R-005.yaml": risk("并", "formerly: {R-002: x}\n")},
        {**FIRST, "risk/R-002.yaml": risk("放错")},
        # A round that is open, or whose tree is missing, saw nothing that could be told.
        {"rounds/1.yaml": round_file(1)},
        {"rounds/1.yaml": round_file(1, LOST)},
        {"rounds/1.yaml": round_file(1, ONE).replace(ONE, "x")},
        # The missing round may have said what became of them.
        {**FIRST, "rounds/2.yaml": round_file(2, LOST)},
    ],
)
def test_nothing_is_lost(overlay: Files) -> None:
    assert check(overlay, RULE, recall=TREES.get) == []


def test_after_a_missing_round_the_later_ones_count() -> None:
    overlay: Files = {"rounds/1.yaml": round_file(1, LOST), "rounds/2.yaml": round_file(2, TWO)}
    assert check(overlay, RULE, recall=TREES.get) == [("rounds/2.yaml", 4, 18, RULE)] * 2


def test_what_a_round_held_only_as_retired_stays_on_record() -> None:
    recall = {ONE: files({"risks/R-009.yaml": risk("旧", "status: retired\nretired: {round: 1, reason: 无}\n")})}.get
    assert check(FIRST, RULE, recall=recall) == [("rounds/1.yaml", 4, 18, RULE)]


def test_without_history_nothing_is_said() -> None:
    assert check(FIRST, RULE) == []


def test_it_names_the_risk_point_and_how_to_bring_it_back() -> None:
    _, finding = findings(FIRST, RULE, recall=TREES.get)
    assert str(finding.message) == "The risk point `R-003` (差错) of this round has vanished"
    assert str(finding.hint).startswith("`git show 111111111111:risks/north/R-003.yaml` brings it back")


def test_with_a_real_repository(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit({**SMALL, "risks/R-002.yaml": risk("欠税公告延迟")})
    tree = repository.close_round(1)
    (repository.root / "risks/R-002.yaml").unlink()
    snapshot = read_worktree(repository.root)
    found = validate(snapshot.files, Selection((RULE,)), recall=recall(repository.root, snapshot)).findings
    [finding] = [one for one in found if one.rule == RULE]
    assert (finding.path, finding.entity) == ("rounds/1.yaml", "1")
    assert repository.git("show", f"{tree[:12]}:risks/R-002.yaml") == risk("欠税公告延迟").rstrip()

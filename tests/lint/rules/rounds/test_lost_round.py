"""lost-round: closed rounds whose tree this clone does not hold."""

from pathlib import Path

import pytest
from tests.support.check import Place, Text, check, files, findings
from tests.support.git import Repository, round_file
from tests.support.small import SMALL

from neikong.lint import Selection, validate
from neikong.store.recall import recall
from neikong.store.worktree import read_worktree

RULE = "lost-round"
HELD, LOST = "1" * 40, "f" * 40
Files = dict[str, Text | None]


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({"rounds/1.yaml": round_file(1, LOST)}, [("rounds/1.yaml", 4, 18, RULE)]),
        (
            {"rounds/1.yaml": round_file(1, LOST), "rounds/2.yaml": round_file(2, "e" * 40)},
            [("rounds/1.yaml", 4, 18, RULE), ("rounds/2.yaml", 4, 18, RULE)],
        ),
        (
            {"rounds/1.yaml": round_file(1, HELD), "rounds/2.yaml": round_file(2, LOST)},
            [("rounds/2.yaml", 4, 18, RULE)],
        ),
        ({"rounds/1.yaml": round_file(1, HELD)}, []),
        ({"rounds/1.yaml": round_file(1)}, []),
        ({"rounds/1.yaml": round_file(1, "not-a-tree")}, []),
        ({"rounds/1.yaml": round_file(1).replace("opened", "closed")}, []),
        ({}, []),
    ],
)
def test_trees(overlay: Files, places: list[Place]) -> None:
    assert check(overlay, RULE, recall={HELD: files({})}.get) == places


def refuse(tree: str) -> dict[str, bytes] | None:
    raise OSError(tree)


def test_without_a_history_nothing_is_lost() -> None:
    overlay: Files = {"rounds/1.yaml": round_file(1, LOST)}
    assert check(overlay, RULE) == []
    assert check(overlay, RULE, recall=refuse) == []


def test_the_hint_leads_to_the_command() -> None:
    [finding] = findings({"rounds/1.yaml": round_file(1, LOST)}, RULE, recall={}.get)
    assert str(finding.message) == "This clone does not hold round 1 (tree ffffffffffff)"
    assert str(finding.hint) == "`neikong round show 1` tells the git command that brings it"


def test_a_shallow_clone_and_the_cure(tmp_path: Path) -> None:
    def lost(root: Path) -> list[str]:
        snapshot = read_worktree(root)
        found = validate(snapshot.files, Selection((RULE,)), recall=recall(root, snapshot)).findings
        return [one.path for one in found if one.rule == RULE]

    origin = Repository(tmp_path / "origin")
    origin.commit(SMALL)
    origin.close_round(1)
    origin.commit({"posts/arrears.yaml": SMALL["posts/arrears.yaml"] + "note: 改\n"})
    origin.git("clone", "-q", "--depth", "1", origin.top.as_uri(), str(tmp_path / "clone"))
    clone = tmp_path / "clone/registry"
    assert lost(clone) == ["rounds/1.yaml"]
    origin.git("-C", str(clone), "fetch", "-q", "--unshallow")
    assert lost(clone) == []

import json

import pytest
from tests.diff.table import R1, RETIRED, SEVERAL, SINGLE
from tests.report.build import CONTROLS, quoted
from tests.support.golden import Golden
from tests.support.small import SMALL, changed, registry, risk

from neikong.account.changes import ChangeReport, Side
from neikong.diff import compare
from neikong.report.changes_json import changes_json
from neikong.report.changes_text import changes_text
from neikong.report.styled import plain

CASES = {
    "none": (SMALL, SMALL),
    "many": (SMALL, changed({R1: SEVERAL["many at once on one entity"][1][R1].replace(RETIRED, "")})),
    "merged": SINGLE["merged into one of them"][:2],
    "split": SINGLE["split"][:2],
    "renamed": SEVERAL["renamed and reworded"][:2],
    "removed": SINGLE["removed"][:2],
}


def report(before: dict[str, str], after: dict[str, str]) -> ChangeReport:
    return ChangeReport(Side("round:1", "a" * 40), Side("worktree"), compare(registry(before), registry(after)))


@pytest.mark.parametrize("name", CASES)
def test_text(golden: Golden, name: str) -> None:
    golden.check(f"changes/{name}.txt", plain(changes_text(report(*CASES[name]))))


@pytest.mark.parametrize("name", CASES)
def test_json(golden: Golden, name: str) -> None:
    golden.check(f"changes/{name}.json", changes_json(report(*CASES[name])))


@pytest.mark.parametrize("case", (SINGLE | SEVERAL).values(), ids=SINGLE | SEVERAL)
def test_the_json_contract(case: tuple[dict[str, str], dict[str, str], object]) -> None:
    document = json.loads(changes_json(report(*case[:2])))
    assert {"version", "from", "to", "totals", "reconciliation", "changes"} <= set(document)
    assert document["version"] == 1
    assert document["from"] == {"state": "round:1", "tree": "a" * 40}
    assert document["to"] == {"state": "worktree", "tree": None}
    assert all(set(total) == {"measure", "from", "to", "delta"} for total in document["totals"])
    assert all(total["to"] - total["from"] == total["delta"] for total in document["totals"])
    for terms in document["reconciliation"].values():
        assert {"from", "added", "retired", "merged", "split", "to"} <= set(terms)
    for change in document["changes"]:
        assert {"kind", "entity_kind", "ids", "department", "fields", "reason", "direction"} <= set(change)
        assert set(change["ids"]) == {"from", "to"}
        assert all(set(field) == {"route", "from", "to"} for field in change["fields"])


def test_other_peoples_text_cannot_command_a_terminal() -> None:
    text = quoted()
    after = {
        "risks/R-001.yaml": f"name: {text}\nposts: [{text}]\nstatus: retired\nretired: {{round: 2, reason: {text}}}\n"
    }
    printed = plain(changes_text(report(changed({"risks/R-001.yaml": risk()}), changed(after))))
    assert "  retired\n    R-001" in printed
    assert not CONTROLS.search(printed)

"""What a schema error has said, no rule says again; what it has not, every rule may say."""

import pytest
from tests.support.base import ARREARS, BASE, RISK
from tests.support.check import CORE, Place, check, place, state

from neikong.findings import Finding
from neikong.lint import validate
from neikong.messages import msg

ARREARS_PATH = "posts/arrears.yaml"
RISK_PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "places"),
    [
        (ARREARS_PATH, "department: levy", "department: ''", [(2, 13, "empty-text")]),
        (ARREARS_PATH, "parent: levy/D1", "parent: {x: levy/D9}", [(5, 32, "wrong-type")]),
        (RISK_PATH, "grade: 1\ncontrols", "grade: {approved: x}\ncontrols", [(8, 19, "unknown-value")]),
        (RISK_PATH, "type: preventive", "type: 防范", [(13, 11, "unknown-value")]),
        (RISK_PATH, "basis: [levy-law/45]", "basis: levy-law/45", [(7, 8, "wrong-type")]),
        (RISK_PATH, "basis: [levy-law/45]", "bassis: [levy-law/45]", [(7, 1, "unknown-key")]),
        (RISK_PATH, "controls:", "controlls:", [(9, 1, "unknown-key")]),
    ],
)
def test_said_already(path: str, old: str, new: str, places: list[tuple[int, int, str]]) -> None:
    assert check({path: BASE[path].replace(old, new)}) == [(path, *spot) for spot in places]


@pytest.mark.parametrize(
    ("path", "text", "places"),
    [
        (
            ARREARS_PATH,
            ARREARS.replace("levy\n", "lvy\n") + "rank: 股长\n".replace("rank", "visibility"),
            [(2, 13, "unknown-reference"), (6, 13, "unknown-value")],
        ),
        (
            RISK_PATH,
            RISK.replace("basis: [levy-law/45]", "basis: []") + "impact: 9\n",
            [(7, 1, "risk-without-basis"), (20, 9, "out-of-range")],
        ),
        (
            RISK_PATH,
            RISK.replace("duties: [arrears/D1]", "duties: [arrears/D9, '']"),
            [(3, 10, "unknown-item"), (3, 22, "empty-text")],
        ),
    ],
)
def test_not_said_yet(path: str, text: str, places: list[tuple[int, int, str]]) -> None:
    assert check({path: text}) == [(path, *spot) for spot in places]


def test_a_flaw_in_one_file_suppresses_nothing_in_another() -> None:
    clerk = "name: 收发岗\ndepartment: lvy\nduties: []\n"
    found: list[Place] = check({"posts/clerk.yaml": clerk, ARREARS_PATH: ARREARS.replace("levy\n", "[]\n")})
    assert [entry for entry in found if entry[0] == "posts/clerk.yaml"] == [
        ("posts/clerk.yaml", 2, 13, "unknown-reference"),
        ("posts/clerk.yaml", 3, 1, "post-without-duties"),
    ]


def test_findings_of_the_store_are_stamped_and_sorted_in() -> None:
    stored = Finding("oversized-file", "posts/big.yaml", msg("The file is too large"))
    files = state({**BASE, "posts/a.yaml": "", "risks/z.yaml": ""})
    found = validate(files, CORE, stored=[stored]).findings
    assert [place(finding) for finding in found] == [
        ("posts/a.yaml", 1, 1, "empty-file"),
        ("posts/big.yaml", 1, 1, "oversized-file"),
        ("risks/z.yaml", 1, 1, "empty-file"),
    ]
    assert found[1].code == "NK018"
    assert found[1].entity == "big"

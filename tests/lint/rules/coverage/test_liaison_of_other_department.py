"""liaison-of-other-department: somebody who knows neither its work nor its people."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import ARREARS

RULE = "liaison-of-other-department"
PATH = "departments/audit.yaml"
Files = dict[str, Text | None]


def department(text: str) -> Files:
    return {PATH: f"name: 稽查局\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("liaison: arrears", (2, 10)),
        ("kind: leadership\nliaison: deputy", (3, 10)),
        ("parent: levy\nliaison: levy-head", (3, 10)),
    ],
)
def test_found(text: str, place: tuple[int, int]) -> None:
    assert check(department(text), RULE) == [(PATH, *place, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {},
        department(""),
        department("liaison: nobody"),
        department("liaison: levy"),
        department("liaison: [arrears]"),
        {**department("liaison: clerk"), "posts/clerk.yaml": ARREARS.replace("department: levy", "department: audit")},
        {
            **department("liaison: clerk"),
            "posts/clerk.yaml": ARREARS.replace("department: levy", "department: nowhere"),
        },
        {**department("liaison: clerk"), "posts/clerk.yaml": ARREARS.replace("department: levy\n", "")},
        {
            **department("liaison: clerk"),
            "departments/part.yaml": "name: 股\nparent: audit\n",
            "posts/clerk.yaml": ARREARS.replace("department: levy", "department: part"),
        },
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_where_the_liaison_belongs_is_told() -> None:
    [finding] = findings(department("liaison: arrears"), RULE)
    assert str(finding.message) == "The liaison `arrears` belongs to the department `levy`"

"""formerly-in-use: an earlier id belongs to nobody else."""

import pytest
from tests.support.base import LEVY, RISK
from tests.support.check import Text, check, findings, hint

RULE = "formerly-in-use"
PATH = "posts/clerk.yaml"


def post(formerly: str, name: str = "收发岗") -> str:
    return f"name: {name}\nformerly: {formerly}\ndepartment: levy\n"


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({PATH: post("[arrears]")}, [(PATH, 2, 12, RULE)]),
        ({PATH: post("[desk, arrears]")}, [(PATH, 2, 18, RULE)]),
        ({PATH: post("[R-001]")}, [(PATH, 2, 12, RULE)]),
        ({PATH: post("[arrears, deputy]")}, [(PATH, 2, 12, RULE), (PATH, 2, 21, RULE)]),
        ({PATH: post("[desk]"), "posts/other.yaml": post("[desk]")}, [(PATH, 2, 12, RULE)]),
        ({PATH: post("[arrears]"), "posts/other.yaml": post("[arrears]")}, [(PATH, 2, 12, RULE)]),
        ({PATH: post("[gone]"), "posts/gone.yaml": ""}, [(PATH, 2, 12, RULE)]),
        ({PATH: post("['', arrears]")}, [(PATH, 2, 16, RULE)]),
        ({"risks/R-002.yaml": RISK + "formerly: [R-001]\n"}, [("risks/R-002.yaml", 20, 12, RULE)]),
        (
            {"departments/tax.yaml": LEVY + "formerly: [desk]\n", PATH: post("[desk]")},
            [("departments/tax.yaml", 8, 12, RULE)],
        ),
    ],
)
def test_in_use(overlay: dict[str, Text | None], places: list[object]) -> None:
    assert check(overlay, RULE) == places


@pytest.mark.parametrize(
    "overlay",
    [
        {PATH: post("[desk]")},
        {PATH: post("[desk, counter]"), "posts/other.yaml": post("[window]")},
        {PATH: post("[clerk]")},
        {PATH: post("[Arrears]")},
        {PATH: post("[desk, desk]")},
        {PATH: post("[]")},
        {PATH: post("~")},
        {PATH: post("arrears")},
        {PATH: post("[desk, '']"), "posts/other.yaml": post("['', window]")},
        {PATH: "name: 收发岗\ndepartment: levy\nformally: [arrears]\n"},
        {PATH: post("[arrears]"), "posts/arrears.yaml": None},
        {"risks/R-002.yaml": RISK + "supersedes: [R-001]\n"},
    ],
)
def test_free_or_said_already(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == []


def test_the_other_places_are_told() -> None:
    others: dict[str, Text | None] = {
        f"posts/{name}.yaml": post("[gone, desk]") for name in ("clerk", "other", "third")
    }
    found = findings(others, RULE)
    assert [str(finding.message) for finding in found] == [
        "`gone` is given as the earlier id of clerk, other, third",
        "`desk` is given as the earlier id of clerk, other, third",
    ]
    assert [[place.path for place in finding.related] for finding in found] == [
        ["posts/other.yaml", "posts/third.yaml"]
    ] * 2
    assert "remove it from the others" in hint(found[0])


def test_an_id_in_use_is_told_once() -> None:
    [finding] = findings({PATH: post("[arrears]"), "posts/other.yaml": post("[arrears]")}, RULE)
    assert str(finding.message) == "`arrears` is still the id of another entity"
    assert [(place.path, place.span and place.span.column) for place in finding.related] == [("posts/other.yaml", 12)]
    assert finding.severity.value == "error"

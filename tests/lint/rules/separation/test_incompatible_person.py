"""incompatible-person: one person and posts that must be apart."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting, tolerating
from tests.support.sound import SETTINGS

RULE = "incompatible-person"
PERSON = "people/p13.yaml"
CASE = acting("levy-head select_case", "arrears inspect", "deputy adjudicate", "levy-head accept")


def holding(*posts: str) -> str:
    """The posts stand from line 3 on, in column 5."""
    return "name: 雷鸣\nposts:\n" + "".join(f"  - {post}\n" for post in posts)


@pytest.mark.parametrize(
    ("posts", "lines"),
    [
        (("arrears", "deputy"), [4]),
        (("deputy", "arrears"), [4]),
        (("deputy", "arrears", "levy-head"), [4, 5, 5]),
        (("arrears", "arrears", "deputy"), [5]),
    ],
)
def test_together(posts: tuple[str, ...], lines: list[int]) -> None:
    assert check({PATH: CASE, PERSON: holding(*posts)}, RULE) == [(PERSON, line, 5, RULE) for line in lines]


@pytest.mark.parametrize(
    "posts", [(), ("arrears",), ("arrears", "arrears"), ("arrears", "nobody"), ("arrears", "[deputy]")]
)
def test_not_together(posts: tuple[str, ...]) -> None:
    assert check({PATH: CASE, PERSON: holding(*posts)}, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        acting("arrears inspect", "deputy inspect"),
        acting("arrears verify", "deputy approve"),
        acting("arrears inspect", "deputy"),
        acting("arrears inspect", "- adjudicate"),
        CASE + tolerating("inspect, adjudicate"),
    ],
)
def test_nothing_to_keep_apart(text: str) -> None:
    assert check({PATH: text, PERSON: holding("arrears", "deputy")}, RULE) == []


def test_two_people_and_two_workflows() -> None:
    files = {PATH: CASE, PERSON: holding("arrears"), "people/p14.yaml": holding("deputy")}
    assert check(files, RULE) == []
    apart = {PATH: acting("arrears inspect"), "workflows/v.yaml": acting("deputy adjudicate")}
    assert check({**apart, PERSON: holding("arrears", "deputy")}, RULE) == []


def test_unreadable_sets_keep_nothing_apart() -> None:
    files = {PATH: CASE, PERSON: holding("arrears", "deputy"), "registry.yaml": SETTINGS + "  - [judge]\n"}
    assert check(files, RULE) == []


def test_several_workflows_are_one_offence() -> None:
    files = {PATH: CASE, "workflows/v.yaml": CASE, PERSON: holding("deputy", "arrears")}
    [finding] = findings(files, RULE)
    assert str(finding.message) == "`deputy` and `arrears` in one hand: adjudicate and inspect must be apart in `v`"
    assert hint(finding) == "Give one of the posts to somebody else"

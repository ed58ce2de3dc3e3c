"""person-checks-itself: two posts, one pair of hands, one control."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting
from tests.support.sound import ARREARS, DEPUTY, RISK

RULE = "person-checks-itself"
PERSON = "people/p1.yaml"


def holding(*posts: str) -> str:
    return f"name: 方敏\nposts: [{', '.join(posts)}]\n"


def test_the_sound_registry_has_one_such_pair() -> None:
    assert check({PERSON: holding("levy-head", "deputy")}, RULE) == [(PERSON, 2, 20, RULE)]
    assert check({PERSON: holding("deputy", "levy-head")}, RULE) == [(PERSON, 2, 17, RULE)]


def test_a_post_that_does_not_say_how_many_are_in_it() -> None:
    alone = {"posts/arrears.yaml": ARREARS.replace("staff: 2\n", "")}
    assert check({**alone, PERSON: holding("arrears", "levy-head")}, RULE) == [(PERSON, 2, 18, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {PERSON: holding("levy-head"), "people/p2.yaml": holding("deputy")},
        {PERSON: holding("levy-head", "deputy"), "people/p2.yaml": holding("deputy")},
        {PERSON: holding("arrears", "levy-head")},
        {PERSON: holding("arrears", "deputy")},
        {PERSON: holding("levy-head", "levy-head")},
        {PERSON: holding("levy-head", "deputy"), "people/p2.yaml": "name: [\n"},
        {PERSON: holding("levy-head", "deputy"), "people/p2.yaml": "name: 甲\nposts: deputy\n"},
        {PERSON: holding("levy-head", "deputy"), "posts/deputy.yaml": DEPUTY.replace("staff: 1", "staff: 一")},
        {PERSON: holding("levy-head", "deputy"), "posts/deputy.yaml": DEPUTY.replace("staff: 1", "staff: 2")},
        {PERSON: holding("levy-head", "deputy"), "risks/R-001.yaml": RISK + "status: retired\n"},
        {PERSON: holding("levy-head", "deputy"), "risks/R-001.yaml": RISK + "    status: retired\n"},
        {PERSON: holding("levy-head", "deputy"), "risks/R-001.yaml": RISK.replace("checker: deputy", "checker: levy")},
        {PERSON: holding("levy-head", "nobody")},
    ],
)
def test_others_are_there_or_may_be(files: dict[str, str | bytes | None]) -> None:
    assert check(files, RULE) == []


def test_incompatible_person_has_said_it() -> None:
    files = {PATH: acting("levy-head inspect", "deputy adjudicate"), PERSON: holding("levy-head", "deputy")}
    assert check(files, RULE) == []


def test_the_controls_are_other_places_of_the_same_offence() -> None:
    more = RISK + "  - {id: C3, text: 复核, owner: deputy, checker: levy-head}\n"
    [finding] = findings({PERSON: holding("deputy", "levy-head"), "risks/R-001.yaml": more}, RULE)
    assert str(finding.message) == "As `deputy` and `levy-head`, one person performs controls and checks them"
    assert hint(finding) == "Give one of the posts to somebody else, or name another `checker`"
    assert [place.route for place in finding.related] == [("controls", 1, "checker"), ("controls", 2, "checker")]

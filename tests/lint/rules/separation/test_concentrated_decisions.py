"""concentrated-decisions: too many of the bureau's decisions in one post."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting
from tests.support.sound import SETTINGS

RULE = "concentrated-decisions"
HEAD = "posts/levy-head.yaml"


def deciding(head: int, others: int) -> str:
    """So many decisions of the head; one more stands in the sound registry. No other post exceeds its share."""
    posts = ["arrears", "deputy", "nobody", "none"]
    steps = ["levy-head approve"] * head + [f"{posts[place % 4]} adjudicate" for place in range(others)]
    return acting(*steps)


@pytest.mark.parametrize(("head", "others"), [(3, 6), (4, 11), (6, 13)])
def test_too_many(head: int, others: int) -> None:
    assert check({PATH: deciding(head, others)}, RULE) == [(HEAD, 1, 7, RULE)]


@pytest.mark.parametrize(("head", "others"), [(2, 7), (3, 5), (5, 14)])
def test_a_fair_share_or_too_few_to_tell(head: int, others: int) -> None:
    assert check({PATH: deciding(head, others)}, RULE) == []


@pytest.mark.parametrize("step", ["levy-head review", "levy-head", "levy-head propose", "- approve"])
def test_only_the_bureaus_decisions_count(step: str) -> None:
    steps = [step] * 20 + ["arrears approve", "deputy approve"] * 5
    found = check({PATH: acting(*steps)}, RULE)
    assert {path for path, *_ in found} == {"posts/arrears.yaml", "posts/deputy.yaml"}


def test_unread_workflows_may_hold_other_decisions() -> None:
    assert check({PATH: deciding(9, 1), "workflows/v.yaml": "name: [\n"}, RULE) == []


def test_an_unknown_post_is_told_otherwise() -> None:
    assert check({PATH: acting(*["nobody approve"] * 20)}, RULE) == []


def test_the_bureau_sets_the_bounds() -> None:
    settings = SETTINGS + "lint: {options: {concentrated-decisions: {share: 50, least: 3}}}\n"
    assert check({PATH: deciding(1, 1), "registry.yaml": settings}, RULE) == [(HEAD, 1, 7, RULE)]
    assert check({PATH: deciding(1, 2), "registry.yaml": settings}, RULE) == []
    assert check({PATH: deciding(1, 0), "registry.yaml": settings}, RULE) == []


def test_the_numbers_are_named() -> None:
    [finding] = findings({PATH: deciding(3, 6)}, RULE)
    assert str(finding.message) == "The post takes 4 of the bureau's 10 decisions, 40%"
    assert hint(finding) == "Give some of them to other posts; one post may take 30%"

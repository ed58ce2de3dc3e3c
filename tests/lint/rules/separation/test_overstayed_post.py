"""overstayed-post: longer in a post than its rotation allows."""

import datetime

import pytest
from tests.support.check import findings, hint, place
from tests.support.sound import ARREARS, LEVY_HEAD

RULE = "overstayed-post"
PERSON = "people/p1.yaml"
TODAY = datetime.date(2026, 3, 1)


def found(since: str, *posts: str, today: datetime.date | None = TODAY, **limits: str) -> list[tuple[object, ...]]:
    rotation = {name: f"rotation: {{limit: {limit}}}\n" for name, limit in limits.items()}
    files: dict[str, str | bytes | None] = {
        PERSON: f"name: 甲\nposts: [{', '.join(posts)}]\nin_post: {since}\n",
        "posts/arrears.yaml": ARREARS + rotation.get("arrears", ""),
        "posts/levy-head.yaml": LEVY_HEAD + rotation.get("head", ""),
    }
    return [place(finding) for finding in findings(files, RULE, today)]


@pytest.mark.parametrize(
    ("since", "limit"),
    [("2012-03-01", "5年"), ("2021-02-27", "5年"), ("2025-11-28", "1个季度"), ("2026-02-27", "1日")],
)
def test_too_long(since: str, limit: str) -> None:
    assert found(since, "arrears", arrears=limit) == [(PERSON, 3, 10, RULE)]


@pytest.mark.parametrize(
    ("since", "limit"),
    [("2021-03-01", "5年"), ("2024-03-01", "5年"), ("2027-01-01", "5年"), ("2012-02-30", "5年"), ("2012-01-01", "五")],
)
def test_in_time_or_told_already(since: str, limit: str) -> None:
    assert found(since, "arrears", arrears=limit) == []


def test_the_longest_limit_of_several_posts_counts() -> None:
    assert found("2020-03-01", "arrears", "levy-head", arrears="3年", head="5年") == [(PERSON, 3, 10, RULE)]
    assert found("2022-03-01", "arrears", "levy-head", arrears="3年", head="5年") == []


@pytest.mark.parametrize("posts", [(), ("levy-head",), ("arrears", "levy-head"), ("arrears", "nobody")])
def test_a_post_without_limit_may_be_the_one_meant(posts: tuple[str, ...]) -> None:
    assert found("2000-01-01", *posts, arrears="5年") == []


def test_without_a_day_nobody_has_stayed_too_long() -> None:
    assert found("2000-01-01", "arrears", today=None, arrears="5年") == []


def test_day_and_limit_are_named() -> None:
    files: dict[str, str | bytes | None] = {
        PERSON: "name: 甲\nposts: [arrears]\nin_post: 2012-03-01\n",
        "posts/arrears.yaml": ARREARS + "rotation: {limit: 5年}\n",
    }
    [finding] = findings(files, RULE, TODAY)
    assert str(finding.message) == "In the post since 2012-03-01; its rotation allows 5 years"
    assert hint(finding) == "Rotate the person"

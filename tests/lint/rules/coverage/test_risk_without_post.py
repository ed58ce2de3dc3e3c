"""risk-without-post: a risk point that weighs on nobody."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import RISK

RULE = "risk-without-post"
PATH = "risks/R-001.yaml"
POSTS = "posts: [arrears, levy-head]\n"


@pytest.mark.parametrize(
    ("old", "new", "spots"),
    [
        (POSTS, "", [(1, 1)]),
        (POSTS, "posts: []\n", [(2, 1)]),
        (POSTS, "posts:\n", [(2, 1)]),
        (POSTS, "posts: [arrears]\n", []),
        (POSTS, "posts: [nobody]\n", []),
        (POSTS, "posts: arrears\n", []),
        (POSTS, "post: [arrears]\n", []),
        (POSTS, "posts: ['']\n", []),
        (POSTS, "status: retired\n", []),
    ],
)
def test_risks(old: str, new: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: RISK.replace(old, new)}, RULE) == [(PATH, *spot, RULE) for spot in spots]


@pytest.mark.parametrize(
    ("duties", "advice"),
    [
        ("[arrears/D1, levy-head/D1, arrears/D1]", "Write `posts: [arrears, levy-head]`, if these are"),
        ("[nobody/D1]", "Write `posts:` with the posts"),
        ("[]", "Write `posts:` with the posts"),
    ],
)
def test_the_posts_of_its_duties_are_suggested(duties: str, advice: str) -> None:
    [finding] = findings({PATH: f"name: 漏报\nduties: {duties}\n"}, RULE)
    assert str(finding.message) == "The risk point names no post"
    assert hint(finding).startswith(advice)

"""risk-duty-of-other-post: whoever has the duty can fail in it."""

import pytest
from tests.support.check import Text, check, findings, hint

RULE = "risk-duty-of-other-post"
PATH = "risks/R-001.yaml"


def risk(posts: str, duties: str, more: str = "") -> dict[str, Text | None]:
    return {PATH: f"name: 漏报\nposts: [{posts}]\nduties: [{duties}]\n{more}"}


@pytest.mark.parametrize(
    ("posts", "duties", "columns"),
    [
        ("levy-head", "arrears/D1", [10]),
        ("levy-head", "levy-head/D1, arrears/D1", [24]),
        ("levy-head", "levy-head/D1, arrears / D1", [24]),
        ("levy-head", "arrears/D1, deputy/D1", [10, 22]),
        ("levy-head", "arrears/D1, arrears/D1", [10]),
        ("arrears", "arrears/D9, deputy/D1", [22]),
    ],
)
def test_other_posts(posts: str, duties: str, columns: list[int]) -> None:
    assert check(risk(posts, duties), RULE) == [(PATH, 3, column, RULE) for column in columns]


@pytest.mark.parametrize(
    "overlay",
    [
        risk("arrears", "arrears/D1"),
        risk("levy-head, arrears", "arrears/D1"),
        risk("levy-head, arrears", "levy-head/D1"),
        risk("levy-head", ""),
        risk("", "arrears/D1"),
        risk("levy-head", "arrears/D9"),
        risk("levy-head", "arrears"),
        risk("levy-head", "nobody/D1"),
        risk("levy-head", "levy/D1"),
        risk("arears", "arrears/D1"),
        risk("levy-head, ''", "arrears/D1"),
        risk("levy-head", "arrears/D1", "status: retired\n"),
    ],
)
def test_silent(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == []


def test_one_finding_for_each_post() -> None:
    [finding] = findings(risk("levy-head", "arrears/D1, arrears/D1"), RULE)
    assert str(finding.message) == "`arrears/D1` is a duty of `arrears`, which is not among the posts of the risk point"
    assert hint(finding) == "Add `arrears` to `posts`, or name a duty of a post that is there"
    assert [place.route for place in finding.related] == [("duties", 1)]

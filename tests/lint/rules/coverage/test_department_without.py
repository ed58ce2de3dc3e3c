"""department-without-head, -liaison and -duties: nobody signs first, nobody answers, no frame for the posts' duties."""

import pytest
from tests.support.check import check, findings, hint

PATH = "departments/audit.yaml"
HEAD = "# 部门\nname: 稽查局\n"
FIELDS = ("head", "liaison", "duties")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 2),
        ("kind: direct\n", 2),
        ("kind: leadership\n", 2),
        ("parent: levy\n", 2),
        ("kind: branch\n{field}:\n", 4),
        ("{field}: ~\nkind: branch\n", 3),
    ],
)
def test_found(field: str, text: str, line: int) -> None:
    rule = f"department-without-{field}"
    assert check({PATH: HEAD + text.format(field=field)}, rule) == [(PATH, line, 1, rule)]


def test_an_empty_list_of_duties_is_none() -> None:
    rule = "department-without-duties"
    assert check({PATH: f"{HEAD}kind: office\nduties: []\n"}, rule) == [(PATH, 4, 1, rule)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("head", "head: levy-head"),
        ("head", "head: [levy-head]"),
        ("head", "haed: levy-head"),
        ("head", "head: nobody"),
        ("liaison", "liaison: arrears"),
        ("liaison", "liaison: [arrears]"),
        ("liaison", "liason: arrears"),
        ("liaison", "liaison: nobody"),
        ("duties", "duties: [{id: D1, text: 管理欠税}]"),
        ("duties", "duties: 管理欠税"),
        ("duties", "dutys: []"),
    ],
)
def test_not_found(field: str, text: str) -> None:
    assert check({PATH: f"{HEAD}{text}\n"}, f"department-without-{field}") == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("head", "Name the post that heads it"),
        ("liaison", "Name the post of its one contact"),
        ("duties", "Add `duties:`"),
    ],
)
def test_what_to_write(field: str, words: str) -> None:
    [finding] = findings({PATH: HEAD}, f"department-without-{field}")
    assert hint(finding).startswith(words)

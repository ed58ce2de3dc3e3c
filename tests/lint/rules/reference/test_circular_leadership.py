"""circular-leadership: who answers, in the end, to himself."""

import pytest
from tests.support.base import DEPUTY
from tests.support.check import Place, Text, check, findings

RULE = "circular-leadership"
Files = dict[str, Text | None]


def departments(**fields: str) -> Files:
    """Departments a, b, …, each with its fields; each post is in the department of its first letter."""
    files: Files = {f"departments/{name}.yaml": f"name: 科\n{text}\n" for name, text in fields.items()}
    posts = {word for text in fields.values() for word in text.replace("\n", " ").split() if word[1:] in ("1", "2")}
    files |= {f"posts/{post}.yaml": DEPUTY.replace("leadership", post[0]) for post in posts}
    return files


@pytest.mark.parametrize(
    ("files", "places"),
    [
        (departments(a="head: a1\nleader_in_charge: a2"), [("departments/a.yaml", 3, 19, RULE)]),
        (departments(a="head: a1\nleader_in_charge: a1"), [("departments/a.yaml", 3, 19, RULE)]),
        (departments(a="head: a1\nparent: a"), [("departments/a.yaml", 3, 9, RULE)]),
        (
            departments(a="head: a1\nleader_in_charge: b1", b="head: b1\nleader_in_charge: a1"),
            [("departments/a.yaml", 3, 19, RULE)],
        ),
        (
            departments(a="head: a1\nleader_in_charge: b2", b="head: b1\nleader_in_charge: a2"),
            [("departments/a.yaml", 3, 19, RULE)],
        ),
        (departments(a="head: a1\nparent: b", b="head: b1\nparent: a"), [("departments/a.yaml", 3, 9, RULE)]),
        (
            departments(a="parent: b\nhead: a1", b="head: b1\nleader_in_charge: a2"),
            [("departments/a.yaml", 2, 9, RULE)],
        ),
        (
            departments(a="head: a1\nparent: b", b="head: b1\nparent: c", c="head: c1\nparent: a"),
            [("departments/a.yaml", 3, 9, RULE)],
        ),
        (departments(a="head: b1", b="head: a1"), [("departments/b.yaml", 2, 7, RULE)]),
        (
            departments(
                a="head: a1\nleader_in_charge: a1", b="head: b1\nleader_in_charge: b1", c="head: c1\nparent: b"
            ),
            [("departments/a.yaml", 3, 19, RULE), ("departments/b.yaml", 3, 19, RULE)],
        ),
    ],
)
def test_circles(files: Files, places: list[Place]) -> None:
    assert check(files, RULE) == places


@pytest.mark.parametrize(
    "files",
    [
        departments(a="head: a1"),
        departments(a="head: a1\nleader_in_charge: b1", b="head: b1"),
        departments(a="head: a1\nleader_in_charge: b2", b="head: b1"),
        departments(a="head: a1\nparent: b", b="head: b1"),
        departments(a="head: a1\nparent: a\nleader_in_charge: b1", b="head: b1"),
        departments(a="head: a1\nparent: b", b="parent: a"),
        departments(a="parent: a"),
        departments(a="head: a1\nparent: b", b="parent: c", c="head: c1\nparent: b"),
        departments(a="head: nobody\nleader_in_charge: a2"),
        departments(a="head: a1\nleader_in_charge: nobody"),
        departments(a="head: a1\nparent: nowhere"),
    ],
)
def test_chains_that_end(files: Files) -> None:
    assert check(files, RULE) == []


def test_the_whole_way_is_told() -> None:
    files = departments(a="head: a1\nleader_in_charge: b2", b="head: b1\nleader_in_charge: a2")
    [finding] = findings(files, RULE)
    assert str(finding.message).endswith("a1 → b2 → b1 → a2 → a1")


def test_who_only_leads_into_a_circle_does_not_stand_in_it() -> None:
    files = departments(a="head: a1\nleader_in_charge: b1", b="head: b1\nleader_in_charge: b1")
    [finding] = findings(files, RULE)
    assert str(finding.message).endswith(": b1 → b1")

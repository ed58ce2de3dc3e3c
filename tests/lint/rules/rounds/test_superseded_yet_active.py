"""superseded-yet-active: what was merged into another no longer counts itself."""

import pytest
from tests.support.check import Place, Text, check, findings

RULE = "superseded-yet-active"
HEAD = "name: 险\nposts: [arrears]\n"
RETIRED = HEAD + "status: retired\n"
Files = dict[str, Text | None]


def merge(*old: str, more: str = "") -> str:
    return f"{HEAD}supersedes: [{', '.join(old)}]\n{more}"


@pytest.mark.parametrize(
    ("overlay", "paths"),
    [
        ({"risks/a.yaml": merge("b", "c"), "risks/b.yaml": HEAD}, ["risks/b.yaml"]),
        (
            {"risks/a.yaml": merge("b", "c"), "risks/b.yaml": HEAD, "risks/c.yaml": HEAD},
            ["risks/b.yaml", "risks/c.yaml"],
        ),
        ({"risks/a.yaml": merge("b", "c"), "risks/b.yaml": HEAD, "risks/c.yaml": RETIRED}, ["risks/b.yaml"]),
        ({"risks/a.yaml": merge("a", "b"), "risks/b.yaml": HEAD}, ["risks/b.yaml"]),
        (
            {"risks/a.yaml": merge("b", "c"), "risks/d.yaml": merge("b", "c"), "risks/b.yaml": HEAD},
            ["risks/b.yaml"],
        ),
        ({"risks/a.yaml": merge("b", "c"), "risks/b.yaml": merge("d")}, ["risks/b.yaml"]),
    ],
)
def test_merged(overlay: Files, paths: list[str]) -> None:
    assert check(overlay, RULE) == [(path, 1, 1, RULE) for path in paths]


def test_at_the_status_where_there_is_one() -> None:
    places: list[Place] = check({"risks/a.yaml": merge("b", "c"), "risks/b.yaml": HEAD + "status: active\n"}, RULE)
    assert places == [("risks/b.yaml", 3, 9, RULE)]


@pytest.mark.parametrize(
    "overlay",
    [
        {},
        {"risks/a.yaml": merge("b", "c")},
        {"risks/a.yaml": merge("b", "c"), "risks/b.yaml": RETIRED},
        # A split leaves its source in force, or keeps its id.
        {"risks/a.yaml": merge("b"), "risks/b.yaml": HEAD},
        {"risks/a.yaml": merge("b"), "risks/c.yaml": merge("b"), "risks/b.yaml": HEAD},
        {"risks/a.yaml": merge("b", "b"), "risks/b.yaml": HEAD},
        {"risks/a.yaml": merge("a", "b")},
        {"risks/a.yaml": merge("b", "c"), "risks/b.yaml": merge("b", "c")},
        # The merger was given up.
        {"risks/a.yaml": merge("b", "c", more="status: retired\n"), "risks/b.yaml": HEAD},
        # Another rule is nearer to the cause.
        {"risks/a.yaml": merge("b", "c"), "risks/b.yaml": merge("a")},
        {"risks/a.yaml": merge("b", "c"), "risks/b.yaml": HEAD + "status: 停用\n"},
        {"risks/a.yaml": merge("b", "c", more="status: 停用\n"), "risks/b.yaml": HEAD},
        {"risks/a.yaml": merge("b", "c"), "risks/b.yaml": "name: [\n"},
        {"risks/a.yaml": merge("levy", "arrears")},
    ],
)
def test_not_merged(overlay: Files) -> None:
    assert check(overlay, RULE) == []


def test_it_names_who_took_it_over() -> None:
    overlay: Files = {"risks/a.yaml": merge("b", "c"), "risks/d.yaml": merge("c", "b"), "risks/b.yaml": HEAD}
    [finding] = findings(overlay, RULE)
    assert str(finding.message) == "The risk point was merged into `a`, but is still active"
    assert [(place.path, place.route) for place in finding.related] == [
        ("risks/a.yaml", ("supersedes", 0)),
        ("risks/d.yaml", ("supersedes", 1)),
    ]

"""circular-supersedes: chains of predecessors that come back."""

import pytest
from tests.support.check import Place, Text, check, findings

RULE = "circular-supersedes"
Files = dict[str, Text | None]


def risks(picture: str) -> Files:
    """``a>b,c b>a``: a supersedes b and c, b supersedes a; supersedes stands in line 3 from column 14."""
    files: Files = {}
    for word in picture.split():
        name, _, old = word.partition(">")
        files[f"risks/{name}.yaml"] = f"name: 险\nposts: [arrears]\nsupersedes: [{old.replace(',', ', ')}]\n"
    return files


@pytest.mark.parametrize(
    ("picture", "places"),
    [
        ("a>b b>a", [("risks/a.yaml", 3, 14, RULE)]),
        ("a>b b>c c>a", [("risks/a.yaml", 3, 14, RULE)]),
        ("a>x,b b>a x>", [("risks/a.yaml", 3, 17, RULE)]),
        ("a>b b>c c>b", [("risks/b.yaml", 3, 14, RULE)]),
        ("a>b b>a c>d d>c", [("risks/a.yaml", 3, 14, RULE), ("risks/c.yaml", 3, 14, RULE)]),
        ("a>b b>a,c c>a", [("risks/a.yaml", 3, 14, RULE)] * 2),
        ("a>b b>a,a", [("risks/a.yaml", 3, 14, RULE)]),
        ("a>a,b b>b,a", [("risks/a.yaml", 3, 17, RULE)]),
        ("z>a,b a>b b>a", [("risks/a.yaml", 3, 14, RULE)]),
    ],
)
def test_circles(picture: str, places: list[Place]) -> None:
    assert check(risks(picture), RULE) == places


@pytest.mark.parametrize(
    "picture",
    ["a>", "a>b b>", "a>b,c b>d c>d d>", "a>gone", "a>levy", "a>a", "a>a,b b>", "a>a b>a", "a>b,b b>", "a>b b>R-001"],
)
def test_chains_that_end(picture: str) -> None:
    assert check(risks(picture), RULE) == []


def test_an_unreadable_list_ends_a_chain() -> None:
    assert check({**risks("a>b"), "risks/b.yaml": "name: 险\nposts: [arrears]\nsupersedes: a\n"}, RULE) == []


def test_the_whole_way_and_every_place_is_told() -> None:
    [finding] = findings(risks("a>b b>c c>a"), RULE)
    assert str(finding.message) == "The risk point `a` supersedes itself: a → b → c → a"
    assert [(place.path, place.route) for place in finding.related] == [
        ("risks/b.yaml", ("supersedes", 0)),
        ("risks/c.yaml", ("supersedes", 0)),
    ]


def test_a_long_chain_is_no_deep_recursion() -> None:
    picture = " ".join(f"r{number}>r{number + 1}" for number in range(3000))
    [finding] = findings(risks(f"{picture} r3000>r0"), RULE)
    assert len(finding.related) == 3000

"""References are collected from plain values, fit or unfit."""

from typing import Any

import pytest

from neikong.findings import Route
from neikong.model.kinds import KINDS, SETTINGS
from neikong.model.refs import Cites, Mark, Own, Past, Ref, Term, references


def hits(kind: str, raw: Any) -> list[tuple[Route, str, str, bool]]:
    """Route, target, sort of mark, and whether the reference stands in a key."""
    model = (SETTINGS if kind == "registry" else KINDS[kind]).model
    return [
        (hit.route, hit.target, type(hit.mark).__name__, hit.on_key) for hit in references(model, "x", "x.yaml", raw)
    ]


@pytest.mark.parametrize(
    ("kind", "raw", "found"),
    [
        ("post", {"department": " levy "}, [(("department",), "levy", "Ref", False)]),
        ("post", {"name": "levy", "note": "levy"}, []),
        ("post", {"no_risk": {"D3": "x"}}, [(("no_risk", "D3"), "D3", "Own", True)]),
        ("post", {"duties": [{"parent": "levy/D1"}]}, [(("duties", 0, "parent"), "levy/D1", "Ref", False)]),
        ("post", {"duties": [{}, {"basis": ["a/1"]}]}, [(("duties", 1, "basis", 0), "a/1", "Cites", False)]),
        ("post", {"goals": [{"duty": "D1"}]}, [(("goals", 0, "duty"), "D1", "Own", False)]),
        ("post", {"waivers": [{"approved_by": "boss"}]}, [(("waivers", 0, "approved_by"), "boss", "Ref", False)]),
        ("workflow", {"steps": [{"next": ["S2"]}]}, [(("steps", 0, "next", 0), "S2", "Own", False)]),
        ("workflow", {"steps": [{"next": [{"to": "S2"}]}]}, [(("steps", 0, "next", 0, "to"), "S2", "Own", False)]),
        ("workflow", {"power": {"gate": "审批"}}, [(("power", "gate"), "审批", "Term", False)]),
        ("risk", {"posts": ["a"]}, [(("posts", 0), "a", "Ref", False)]),
        ("risk", {"posts": [None, ["b"]]}, [(("posts", 1, 0), "b", "Ref", False)]),
        ("risk", {"grade": "1", "found_by": ["self"]}, []),
        ("risk", {"controls": [{"checker": "office"}]}, [(("controls", 0, "checker"), "office", "Ref", False)]),
        ("risk", {"supersedes": ["R-1"]}, [(("supersedes", 0), "R-1", "Past", False)]),
        ("risk", {"retired": {"round": "2"}}, [(("retired", "round"), "2", "Past", False)]),
        ("risk", {"reviews": [{"by": "boss"}]}, [(("reviews", 0, "by"), "boss", "Past", False)]),
        ("risk", {"formerly": ["R-1"]}, []),
        ("regulation", {"superseded_by": "new-law"}, [(("superseded_by",), "new-law", "Ref", False)]),
        ("registry", {"office": {"leading_group": ["a"]}}, [(("office", "leading_group", 0), "a", "Ref", False)]),
        ("post", {"department": ["levy"]}, [(("department", 0), "levy", "Ref", False)]),
        ("post", {"department": {"levy": "x"}, "duties": "D1"}, []),
        ("post", {"goals": {"duty": "D1"}}, [(("goals", "duty"), "D1", "Own", False)]),
        ("post", [], []),
        ("post", None, []),
    ],
)  # fmt: skip
def test_references(kind: str, raw: Any, found: list[tuple[Route, str, str, bool]]) -> None:
    assert hits(kind, raw) == found


@pytest.mark.parametrize(
    ("kind", "raw", "mark"),
    [
        ("post", {"department": "a"}, Ref(("department",))),
        ("risk", {"duties": ["a/D1"]}, Ref(("post",), "duties")),
        ("risk", {"steps": ["a"]}, Ref(("workflow",), "steps", whole=True)),
        ("risk", {"key_area": "a"}, Term("key_areas")),
        ("risk", {"basis": ["a"]}, Cites()),
        ("risk", {"supersedes": ["a"]}, Past(("risk",))),
        ("post", {"goals": [{"duty": "a"}]}, Own("duties")),
    ],
)
def test_marks(kind: str, raw: Any, mark: Mark) -> None:
    [hit] = references(KINDS[kind].model, "x", "x.yaml", raw)
    assert hit.mark == mark

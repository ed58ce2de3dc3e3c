"""The registry's lookups and derived facts."""

from tests.support.base import BASE, RISK
from tests.support.check import state

from neikong.load import load


def test_kind_and_path_of_ids() -> None:
    registry, _ = load(state({**BASE, "posts/levy/clerk.yaml": "name: 收发岗\ndepartment: levy\n"}))
    assert (registry.kind("clerk"), registry.path("clerk")) == ("post", "posts/levy/clerk.yaml")
    assert (registry.kind("R-001"), registry.path("R-001")) == ("risk", "risks/R-001.yaml")
    assert registry.kind("nobody") is None


def test_entities_are_listed_with_their_kind() -> None:
    registry, _ = load(state(BASE))
    found = sorted((kind, entity.id) for kind, entity in registry.entities())
    assert found == [
        ("department", "leadership"),
        ("department", "levy"),
        ("post", "arrears"),
        ("post", "deputy"),
        ("post", "levy-head"),
        ("regulation", "levy-law"),
        ("risk", "R-001"),
        ("workflow", "deferral"),
    ]


def test_risks_of_a_post_are_the_active_ones_once_each() -> None:
    overlay = {
        "risks/R-002.yaml": RISK.replace("[arrears, levy-head]", "[arrears, arrears]"),
        "risks/R-003.yaml": RISK + "status: retired\n",
    }
    registry, _ = load(state({**BASE, **overlay}))
    assert sorted(registry.active_risks) == ["R-001", "R-002"]
    assert {post: [risk.id for risk in risks] for post, risks in registry.risks_of_post.items()} == {
        "arrears": ["R-001", "R-002"],
        "levy-head": ["R-001"],
    }


def test_items_by_entity_and_list() -> None:
    registry, _ = load(state(BASE))
    assert registry.items["deferral", "steps"] == {"S1", "S2", "S3"}
    assert registry.items["R-001", "controls"] == {"C1", "C2"}
    assert ("arrears", "goals") not in registry.items


def test_earlier_ids_are_ids_also_in_full_width() -> None:
    text = "name: 漏报\nsupersedes: [Ｒ－００８, R-009]\nformerly: [Ｒ7]\n"
    registry, findings = load(state({**BASE, "risks/R-010.yaml": text}))
    assert findings == []
    assert registry.risks["R-010"].supersedes == ("R-008", "R-009")
    assert registry.risks["R-010"].formerly == ("R7",)


def test_risks_at_steps_are_the_active_ones_once_each() -> None:
    overlay = {
        "risks/R-002.yaml": RISK.replace("[deferral/S2]", "[deferral/S2, deferral/S2, deferral, gone/S1]"),
        "risks/R-003.yaml": RISK + "status: retired\n",
    }
    registry, _ = load(state({**BASE, **overlay}))
    found = {id_: {step: [risk.id for risk in risks] for step, risks in steps.items()}
             for id_, steps in registry.risks_at_steps.items()}  # fmt: skip
    assert found == {"deferral": {"S2": ["R-001", "R-002"], "": ["R-002"]}, "gone": {"S1": ["R-002"]}}

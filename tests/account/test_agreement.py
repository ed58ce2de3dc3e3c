"""Who must agree: by the policy and the posts of the state that is changed."""

import pytest
from tests.account.asked import BASE, FLOW, OTHER, POST, RISK, SETTINGS, Files, added, edited, without
from tests.support.small import registry

from neikong.account.agreement import Agreement, Agreements, agreements
from neikong.diff import compare
from neikong.model.choices import Stage

Row = tuple[str, str, bool, tuple[str, ...]]
GRADED = edited(RISK, ("residual: 2", "residual: 1"))
POLICY = "review: {risk: [section_head, leader_in_charge, control_office], post: [section_head, personnel]}"


def needed(before: Files, after: Files) -> Agreements:
    old, new = registry(before), registry(after)
    return agreements(compare(old, new), old, new)


def rows(before: Files, after: Files) -> list[Row]:
    return [(one.stage.value, one.body, one.is_post, one.entities) for one in needed(before, after).needed]


def test_the_stages_of_a_risk_point_in_their_order() -> None:
    assert rows(BASE, GRADED) == [
        ("section_head", "levy-head", True, ("R-001",)),
        ("leader_in_charge", "deputy", True, ("R-001",)),
        ("control_office", "levy-head", True, ("R-001",)),
    ]


def test_kinds_share_a_stage_and_each_keeps_its_order() -> None:
    both = {**GRADED, POST: BASE[POST] + "note: 改\n"}
    assert rows(BASE, both) == [
        ("section_head", "levy-head", True, ("R-001", "arrears")),
        ("leader_in_charge", "deputy", True, ("R-001",)),
        ("personnel", "", False, ("arrears",)),
        ("control_office", "levy-head", True, ("R-001",)),
    ]


def test_what_needs_nobody_is_named() -> None:
    found = needed(BASE, added(FLOW, "note: 改\n"))
    assert (found.needed, found.free) == ((), ("workflow",))


def test_a_control_is_its_risk_point() -> None:
    after = edited(RISK, ("不予公告说明单\n", "会签单\n"))
    assert {entities for *_, entities in rows(BASE, after)} == {("R-001",)}


def test_who_loses_a_risk_point_must_agree_too() -> None:
    other = {
        **BASE,
        "departments/tax.yaml": "name: 税政科\nhead: tax-head\n",
        "posts/tax-head.yaml": "name: 税政科科长\ndepartment: tax\n",
    }
    after = {**other, RISK: BASE[RISK].replace("posts: [arrears, levy-head]", "posts: [tax-head]")}
    assert [row[1] for row in rows(other, after) if row[0] == "section_head"] == ["levy-head", "tax-head"]


def test_a_removed_risk_point() -> None:
    before = {**BASE, "risks/R-002.yaml": OTHER}
    assert rows(before, BASE)[0] == ("section_head", "levy-head", True, ("R-002",))


def test_a_change_cannot_dispense_with_its_reviewers() -> None:
    after = {**GRADED, SETTINGS: BASE[SETTINGS].replace(POLICY, "review: {registry: [party_group]}")}
    after["departments/levy.yaml"] = BASE["departments/levy.yaml"].replace("head: levy-head", "head: arrears")
    assert rows(BASE, after) == [
        ("section_head", "levy-head", True, ("R-001",)),
        ("party_group", "", False, ("registry",)),
        ("leader_in_charge", "deputy", True, ("R-001",)),
        ("control_office", "levy-head", True, ("R-001",)),
        ("control_office", "levy-head", True, ("registry",)),
    ]


FEWER = edited(SETTINGS, ("min_controls: 2", "min_controls: 1"))


def test_without_a_policy_the_control_office_is_proposed_for_the_settings() -> None:
    found = needed(BASE, FEWER)
    assert found.needed == (Agreement(Stage.CONTROL_OFFICE, "levy-head", True, ("registry",), is_default=True),)
    assert found.free == ("registry",)


@pytest.mark.parametrize("policy", ["", "registry: [], "])
def test_the_settings_never_need_nobody(policy: str) -> None:
    before = edited(SETTINGS, ("office: {control_office: levy}\n", ""), ("review: {", f"review: {{{policy}"))
    after = edited(SETTINGS, ("min_controls: 2", "min_controls: 1"), base=before)
    assert needed(before, after).needed == (Agreement(Stage.CONTROL_OFFICE, "", False, ("registry",), is_default=True),)


def test_a_policy_for_the_settings_stands_instead_of_the_default() -> None:
    before = edited(SETTINGS, ("review: {", "review: {registry: [party_group], "))
    after = edited(SETTINGS, ("min_controls: 2", "min_controls: 1"), base=before)
    assert needed(before, after).needed == (Agreement(Stage.PARTY_GROUP, "", False, ("registry",)),)


@pytest.mark.parametrize(
    ("department", "leader"),
    [
        ("leader_in_charge: deputy", ("deputy", True)),
        ("parent: leadership", None),
        ("parent: above", ("deputy", True)),
        ("parent: levy", ("levy", False)),
        ("parent: nowhere", ("levy", False)),
    ],
)
def test_the_leader_of_the_department_above(department: str, leader: tuple[str, bool] | None) -> None:
    before = {**BASE, "departments/above.yaml": "name: 上级\nleader_in_charge: deputy\n"}
    before["departments/levy.yaml"] = BASE["departments/levy.yaml"].replace("leader_in_charge: deputy", department)
    after = {**before, RISK: GRADED[RISK]}
    found = [(body, is_post) for stage, body, is_post, _ in rows(before, after) if stage == "leader_in_charge"]
    assert found == ([leader] if leader else [("levy", False)])


def test_nobody_is_in_charge_of_the_leadership() -> None:
    before = {**BASE, "risks/R-002.yaml": OTHER.replace("[arrears]", "[deputy]")}
    after = {**before, "risks/R-002.yaml": before["risks/R-002.yaml"].replace("延迟", "拖延")}
    assert [(stage, body) for stage, body, *_ in rows(before, after)] == [
        ("section_head", "deputy"),
        ("control_office", "levy-head"),
    ]


def test_a_department_that_names_no_head_and_no_office() -> None:
    before = {**BASE, SETTINGS: BASE[SETTINGS].replace("office: {control_office: levy}\n", "")}
    before["departments/levy.yaml"] = BASE["departments/levy.yaml"].replace("head: levy-head\n", "")
    assert rows(before, {**before, RISK: GRADED[RISK]}) == [
        ("section_head", "levy", False, ("R-001",)),
        ("leader_in_charge", "deputy", True, ("R-001",)),
        ("control_office", "", False, ("R-001",)),
    ]


def test_what_no_department_has_is_nobodys() -> None:
    orphan = {**BASE, "risks/R-002.yaml": OTHER.replace("[arrears]", "[]")}
    assert rows(BASE, orphan)[0] == ("section_head", "", False, ("R-002",))


def test_no_change_needs_nobody() -> None:
    assert needed(BASE, without()) == Agreements((), ())

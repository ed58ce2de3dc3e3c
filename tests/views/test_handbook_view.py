import pytest
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.views.handbook import Handbook, Name, handbook

R1 = "risks/R-001.yaml"
NOTICE = "workflows/notice.yaml"


def book(files: dict[str, str] = SMALL) -> Handbook:
    return handbook(registry(files), "round:1")


def test_the_small_registry() -> None:
    found = book()
    (levy,) = found.departments
    (card,) = found.risks
    arrears, head = levy.posts
    assert (found.organization, found.state, found.figures["risk_points"]) == ("云川市税务局", "round:1", 1)
    assert (levy.head, levy.leader, levy.domain) == (Name("levy-head", "征管处处长"), None, "税收执法类")
    assert (arrears.id, [one.id for one in arrears.risks]) == ("arrears", ["R-001"])
    assert arrears.steps == ((Name("notice", "欠税公告"), "编制名单"),)
    assert (head.id, head.risks) == ("levy-head", ())
    assert [[name.id for name in row.risks] for row in levy.workflows[0].steps] == [["R-001"], []]
    assert (card.grade, card.level, card.key_area) == ("二级", 2, "征")
    assert card.steps == (Name("notice", "欠税公告 · 编制名单"),)
    assert [(row.control.id, row.owner, row.checker) for row in card.controls] == [
        ("C1", Name("arrears", "欠税管理岗"), Name("levy-head", "征管处处长"))
    ]
    assert [str(citation) for citation in card.basis] == ["中华人民共和国税收征收管理法, article 45"]


def test_the_gravest_comes_first_and_the_ungraded_last() -> None:
    files = {f"risks/{id_}.yaml": risk("x", *([f"grade: {grade}"] if grade else [])) for id_, grade in
             (("A", 0), ("B", 3), ("C", 1), ("D", 2), ("E", 1))}  # fmt: skip
    found = book(changed({R1: None}, files))
    assert [card.id for card in found.risks] == ["C", "E", "D", "B", "A"]
    assert [card.id for card in found.departments[0].posts[0].risks] == ["C", "E", "D", "B", "A"]


def test_retired_risk_points_are_left_out() -> None:
    found = book(changed({R1: SMALL[R1] + "status: retired\n"}))
    assert found.risks == ()
    assert found.departments[0].posts[0].risks == ()
    assert found.departments[0].workflows[0].steps[0].risks == ()


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("posts: [arrears]", "posts: [nobody]", (Name("", "nobody"),)),
        ("posts: [arrears]", "posts: [levy]", (Name("levy", "征收管理处"),)),
    ],
)
def test_posts_that_do_not_resolve(old: str, new: str, names: tuple[Name, ...]) -> None:
    assert book(edited(R1, old, new)).risks[0].posts == names


@pytest.mark.parametrize(
    ("step", "name"),
    [("notice", "欠税公告"), ("notice/S9", "欠税公告 · S9"), ("gone/S1", "gone/S1")],
)
def test_steps_of_a_risk_point(step: str, name: str) -> None:
    assert [one.text for one in book(edited(R1, "notice/S1", step)).risks[0].steps] == [name]


@pytest.mark.parametrize(
    ("next_", "ways"),
    [
        ("[S2]", ("→ S2",)),
        ("[]", ()),
        ("[{when: 属实, to: S2}, S1]", ("属实 → S2", "→ S1")),
    ],
)
def test_where_power_flows_next(next_: str, ways: tuple[str, ...]) -> None:
    found = book(edited(NOTICE, "form: 欠税公告名单", f"form: 欠税公告名单, next: {next_}"))
    assert found.departments[0].workflows[0].steps[0].next == ways


def test_an_external_actor() -> None:
    found = book(edited(NOTICE, "post: arrears, function: propose", "external: 纳税人"))
    assert [row.actor for row in found.departments[0].workflows[0].steps] == ["纳税人", "征管处处长"]


@pytest.mark.parametrize("department", ["department: nowhere\n", ""])
def test_workflows_without_a_department_are_kept(department: str) -> None:
    found = book(edited(NOTICE, "department: levy\n", department))
    assert [part.id for part in found.unassigned] == ["notice"]
    assert found.departments[0].workflows == ()

"""The book as a whole: what is in it, in which order, and what is left out."""

import pytest
from tests.support.book import book, facts
from tests.support.golden import Golden
from tests.support.small import SMALL, changed, edited, risk

from neikong.views.handbook import Drawing, Name, Wanted
from neikong.views.handbook.naming import UNGRADED

R1 = "risks/R-001.yaml"
NOTICE = "workflows/notice.yaml"


def test_everything_that_it_says(golden: Golden) -> None:
    golden.check("handbook/view.txt", "\n".join(facts(book())) + "\n")


def test_departments_come_as_in_official_directories() -> None:
    files = changed(
        {f"departments/{id_}.yaml": f"name: {id_}\nkind: {kind}\n" for id_, kind in
         (("a", "branch"), ("b", "direct"), ("c", "leadership"), ("z", "leadership"))}
    )  # fmt: skip
    assert [part.id for part in book(files).departments] == ["c", "z", "levy", "b", "a"]


def test_posts_come_by_rank_with_the_head_first() -> None:
    posts = {"a": "staff", "b": "section_head", "c": "leader"}
    files = changed({f"posts/{id_}.yaml": f"name: x\ndepartment: levy\nrank: {rank}\n" for id_, rank in posts.items()})
    assert [post.id for post in book(files).posts] == ["levy-head", "c", "b", "a", "arrears"]


def test_the_gravest_comes_first_and_the_ungraded_last() -> None:
    files = {f"risks/{id_}.yaml": risk("x", *([f"grade: {grade}"] if grade else [])) for id_, grade in
             (("A", 0), ("B", 3), ("C", 1), ("D", 2), ("E", 1))}  # fmt: skip
    found = book(changed({R1: None}, files))
    assert [card.id for card in found.risks] == ["C", "E", "D", "B", "A"]
    assert [card.id for card in found.posts[1].risks] == ["C", "E", "D", "B", "A"]
    assert [group.title for group in found.by_grade] == ["一级", "二级", "三级", UNGRADED.label]


def test_a_card_stands_at_its_first_post_alone() -> None:
    found = book(edited(R1, "posts: [arrears]", "posts: [nobody, levy-head, arrears]"))
    head, arrears = found.posts
    assert [card.id for card in head.cards] == ["R-001"]
    assert (arrears.cards, [card.id for card in arrears.elsewhere]) == ((), ["R-001"])
    assert found.risks[0].home == Name("levy-head", "征管处处长")


def test_a_card_without_a_post_is_kept() -> None:
    found = book(edited(R1, "posts: [arrears]", "posts: [nobody]"))
    assert [card.id for card in found.homeless] == ["R-001"]
    assert all(not post.risks for post in found.posts)
    assert found.risks[0].posts == (Name("", "nobody"),)


def test_retired_risk_points_are_left_out_everywhere() -> None:
    found = book(changed({R1: SMALL[R1] + "status: retired\n"}))
    assert not any("R-001" in fact or "漏报" in fact for fact in facts(found))


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("posts: [arrears]", "posts: [nobody]", (Name("", "nobody"),)),
        ("posts: [arrears]", "posts: [levy]", (Name("levy", "征收管理处"),)),
        ("posts: [arrears]", "posts: [arrears, arrears]", (Name("arrears", "欠税管理岗"),)),
    ],
)
def test_posts_of_a_risk_point(old: str, new: str, names: tuple[Name, ...]) -> None:
    assert book(edited(R1, old, new)).risks[0].posts == names


@pytest.mark.parametrize(
    ("step", "name"),
    [("notice", "欠税公告"), ("notice/S9", "欠税公告 · S9"), ("gone/S1", "gone/S1")],
)
def test_steps_of_a_risk_point(step: str, name: str) -> None:
    assert [one.text for one in book(edited(R1, "notice/S1", step)).risks[0].steps] == [name]


@pytest.mark.parametrize("department", ["department: nowhere\n", ""])
def test_workflows_without_a_department_are_kept(department: str) -> None:
    found = book(edited(NOTICE, "department: levy\n", department))
    assert [(part.id, [flow.id for flow in part.workflows]) for part in found.departments] == [
        ("levy", []),
        ("", ["notice"]),
    ]


def test_a_post_of_an_unknown_department_is_kept() -> None:
    found = book(edited("posts/arrears.yaml", "department: levy", "department: gone"))
    assert [(part.id, [post.id for post in part.posts]) for part in found.departments] == [
        ("levy", ["levy-head"]),
        ("", ["arrears"]),
    ]
    assert found.departments[1].posts[0].department == Name("", "gone")


def test_a_drawing_stands_at_its_workflow() -> None:
    drawn = Drawing("<svg/>", "flowchart TB")
    found = book(SMALL, Wanted(charts={"notice": drawn, "gone": drawn}))
    assert [flow.chart for part in found.departments for flow in part.workflows] == [drawn]


def test_an_empty_registry_has_a_book() -> None:
    found = book({"registry.yaml": "organization: 某局\n"})
    assert (found.edition.organization, found.departments, found.risks, found.changes) == ("某局", (), (), None)

"""Indexes and lists: nothing is missing, nothing stands twice, and the order is the reader's."""

from tests.support.book import BOOK, book
from tests.support.small import changed, risk


def test_by_grade_and_area_each_has_every_risk_point_once() -> None:
    found = book()
    everyone = [card.id for card in found.risks]
    for index in (found.by_grade, found.by_area):
        assert sorted(card.id for group in index for card in group.cards) == sorted(everyone)


def test_areas_come_in_the_bureaus_order_and_those_without_one_last() -> None:
    found = book(changed({"risks/R-009.yaml": risk("x", "key_area: people"), "risks/R-010.yaml": risk("y")}, base=BOOK))
    assert [(group.key, str(group.title)) for group in found.by_area] == [
        ("levy", "征"),
        ("people", "人"),
        ("", "not stated"),
    ]


def test_by_regulation_articles_come_in_order_with_their_risk_points() -> None:
    law, old = book().regulations
    assert [(str(line.article), [risk.name.id for risk in line.risks]) for line in law.articles] == [
        ("article 31", ["R-002"]),
        ("article 40", ["R-002"]),  # only a control rests on it
        ("article 45", ["R-001"]),
        ("article 45, paragraph 2", ["R-002"]),
    ]
    assert [name.id for name in law.workflows] == ["deferral"]
    assert (old.articles, old.workflows, old.superseded_by) == ((), (), "中华人民共和国税收征收管理法")


def test_the_whole_and_what_is_no_article() -> None:
    files = {f"risks/R-{n}.yaml": risk("x", f"basis: [{basis}]") for n, basis in
             (("1", "old-law/10"), ("2", "old-law"), ("3", "old-law/全文"), ("4", "old-law/2"))}  # fmt: skip
    old = book(changed(files, base=BOOK)).regulations[1]
    assert [str(line.article) for line in old.articles] == [
        "the regulation as a whole",
        "article 2",
        "article 10",
        "article 全文",
    ]


def test_powers_come_by_their_codes() -> None:
    bare = "name: 另一流程\npower: {name: 无编码, kind: other}\n"
    first = "name: 流程\npower: {code: QL-00, name: 有编码, kind: other}\n"
    found = book(changed({"workflows/a.yaml": bare, "workflows/b.yaml": first}, base=BOOK))
    assert [line.name for line in found.powers] == ["有编码", "核准延期", "无编码"]


def test_articles_of_one_law_are_cited_together() -> None:
    power = book().powers[0]
    law = "中华人民共和国税收征收管理法"
    assert [(name.id, str(name.text)) for name in power.basis] == [
        ("levy-law", f"{law} (whole)"),
        ("levy-law", f"{law}, article 31, article 32"),
    ]


def test_the_directory_has_every_post_once() -> None:
    found = book()
    listed = [post.name.id for section in found.directory for post in section.posts]
    assert listed == [post.id for post in found.posts]
    clerk = found.directory[-1].posts[0]
    assert (clerk.is_key, clerk.staff, clerk.risks, clerk.grade.level) == (True, 2, 1, 2)

"""What the page says, read back from it, is what the view says: no more, no less, in the same order."""

import pytest
from tests.render.page import rendered
from tests.render.tree import Element, tree
from tests.support.book import BOOK, book

from neikong.views.handbook.cards import ControlLine, RiskCard
from neikong.views.handbook.flows import WorkflowPart
from neikong.views.handbook.naming import Name
from neikong.views.handbook.posts import PostPart
from neikong.views.shares import Words

VIEW = book()


@pytest.fixture(scope="module")
def page() -> Element:
    return tree(rendered(BOOK))


def said(words: Words | Name | None) -> str:
    """As the page writes it; a dash for nothing."""
    return " ".join(str(words.text if isinstance(words, Name) else words).split()) if words else "–"


def pairs(element: Element) -> list[tuple[str, str]]:
    """The terms and descriptions of a list."""
    return [(one.one("dt").text, one.one("dd").text) for one in element.children("div")]


def ids(elements: list[Element]) -> list[str]:
    return [one.attributes["id"] for one in elements]


def test_parts_and_their_order(page: Element) -> None:
    assert ids(page.all("main", "article")) == [
        id_
        for part in VIEW.departments
        for id_ in (
            *(flow.id for flow in part.workflows),
            *(id_ for post in part.posts for id_ in (post.id, *(card.id for card in post.cards))),
        )
    ] + [card.id for card in VIEW.homeless]
    assert [link.text for link in page.all("nav", "details", "a")] == [
        text for part in VIEW.departments for text in ("Duties and workflows", *map(nav_name, part.posts))
    ]


def nav_name(post: PostPart) -> str:
    glyphs = {0: "○", 1: "◆", 2: "▲"}
    return f"{post.name} {glyphs[post.grade.level]}" if post.risks else post.name


@pytest.mark.parametrize("card", VIEW.risks, ids=lambda card: card.id)
def test_cards(page: Element, card: RiskCard) -> None:
    shown = page.one(f"#{card.id}")
    assert shown.attributes["data-grade"] == str(card.grade.level)
    assert shown.attributes["data-departments"].split() == list(card.departments)
    assert shown.one("header", ".badge").text.endswith(str(card.grade.label))
    where = pairs(shown.one(".where", "dl"))
    kinds = [(str(kind), text) for kind, text in card.manifestations]
    assert [pair for pair in where if pair[0].startswith("breach")] == kinds
    assert dict(where)["Posts"] == ", ".join(map(said, card.posts))
    assert dict(where).get("Steps", "") == ", ".join(map(said, card.steps))
    assert dict(where).get("Causes", "") == (card.causes or "")
    assert dict(where).get("Legal basis", "") == "; ".join(map(said, card.basis))
    ratings = [(str(one.title), f"{'●' * one.number}{'○' * (one.scale - one.number)} {one.number} {one.word}".strip())
               for one in card.ratings]  # fmt: skip
    assert [pair for pair in pairs(shown.one(".ratings")) if "●" in pair[1]] == ratings
    score = shown.all(".score")
    assert [one.text for one in score] == ([] if card.score is None else [f"{card.score}/{card.highest}"])
    assert [control(one) for one in shown.all(".controls") for one in one.children("li")] == [
        facts_of(line) for line in card.controls
    ]


def control(shown: Element) -> list[str]:
    return [shown.children("p")[0].text, *(text for _, text in pairs(shown.one(".who")))]


def facts_of(line: ControlLine) -> list[str]:
    when = " · ".join(said(one) for one in (line.frequency, line.timing, line.step) if one)
    return [line.text, said(line.owner), said(line.checker), when or "–", said(line.evidence), said(line.on_exception)]


@pytest.mark.parametrize("post", VIEW.posts, ids=lambda post: post.id)
def test_posts(page: Element, post: PostPart) -> None:
    shown = page.one(f"#{post.id}")
    assert shown.one("h3").text == f"{post.name} {post.id}"
    duties = [one.one("div").content[0] for one in shown.all(".duties", "li")]
    assert [str(text).strip() for text in duties] == [duty.text for duty in post.duties]
    goals = [[cell.text for cell in row.children("td")] for row in shown.all(".goals", "tbody", "tr")]
    assert goals == [
        [said(one.duty), one.text, said(one.metric), said(one.target), said(one.set_by)] for one in post.goals
    ]
    assert [one.text for one in shown.all(".may", "li")] == list(post.encouraged)
    assert [one.text for one in shown.all(".not", "li")] == list(post.restricted)
    places = [[one.text.replace(" (this post)", "") for one in place.all("li")] for place in shown.all(".chain")]
    assert places == [[f"{step.number} {step.name}" for step, _ in place.chain] for place in post.places]
    own = [[one.text.split()[0] for one in place.all(".own")] for place in shown.all(".chain")]
    assert own == [[str(step.number) for step, mine in place.chain if mine] for place in post.places]


@pytest.mark.parametrize("post", VIEW.posts, ids=lambda post: post.id)
def test_risk_points_at_other_posts(page: Element, post: PostPart) -> None:
    shown = page.one(f"#{post.id}").all(".elsewhere", "li")
    assert [(one.all("a")[0].text, one.all("a")[1].text) for one in shown] == [
        (card.name, said(card.home)) for card in post.elsewhere
    ]


@pytest.mark.parametrize("flow", [one for part in VIEW.departments for one in part.workflows], ids=lambda one: one.id)
def test_workflows(page: Element, flow: WorkflowPart) -> None:
    rows = page.one(f"#{flow.id}").all(".steps", "tbody", "tr")
    for row, step in zip(rows, flow.steps, strict=True):
        cells = [cell.text for cell in row.children("td")]
        assert cells[0] == str(step.number)
        assert cells[1].startswith(step.name)
        assert cells[2].removesuffix(" outside") == step.actor.text
        assert cells[3].split(" by law")[0] == said(step.time_limit)
        assert cells[4] == said(step.form)
        assert [link.text for link in row.children("td")[6].all("a")] == [said(risk.name) for risk in step.risks]


def test_indexes_have_each_risk_point_once(page: Element) -> None:
    for id_, groups in (("_by_grade", VIEW.by_grade), ("_by_area", VIEW.by_area)):
        shown = [[row.one(".id").text for row in group.all("tbody", "tr")] for group in page.all(f"#{id_}", ".group")]
        assert shown == [[card.id for card in group.cards] for group in groups]


def test_regulations(page: Element) -> None:
    assert ids(page.all("#_by_regulation", ".law")) == [law.id for law in VIEW.regulations]
    for law in VIEW.regulations:
        rows = [pair for pair in page.one(f"#{law.id}").all("dl") for pair in pairs(pair)]
        assert [title for title, _ in rows if title != "Workflows"] == [str(line.article) for line in law.articles]


def test_figures(page: Element) -> None:
    assert pairs(page.one(".figures")) == [(str(one.title), str(one.number)) for one in VIEW.glance.figures]
    cells = [[cell.one("b").text if cell.all("b") else "" for cell in row.children("td")]
             for row in page.all(".heat", "tbody", "tr")]  # fmt: skip
    assert cells == [[str(len(cell.risks) or "") for cell in row] for _, row in VIEW.glance.heat.rows]


def test_powers(page: Element) -> None:
    rows = [[cell.text for cell in row.children("td")] for row in page.all("#_powers", "tbody", "tr")]
    assert [row[:5] for row in rows] == [
        [said(one.code), one.name, said(one.kind), said(one.gate), said(one.department)] for one in VIEW.powers
    ]


def test_directory(page: Element) -> None:
    rows = [row for row in page.all("#_directory", "tbody", "tr") if "group" not in row.classes]
    assert [row.one(".id").text for row in rows] == [post.name.id for part in VIEW.directory for post in part.posts]


def test_glossary(page: Element) -> None:
    shown = [pair for one in page.all("#_glossary", "dl") for pair in pairs(one)]
    assert shown == [(said(term.name), said(term.meaning)) for part in VIEW.glossary for term in part.terms]


def test_cover(page: Element) -> None:
    assert page.one("#_cover", ".organization").text == VIEW.edition.organization
    assert page.one("#_cover", ".round").text == said(VIEW.edition.round)


def test_approval(page: Element) -> None:
    rows = [[cell.text for cell in row.children("td")] for row in page.all("#_approval", "tbody", "tr")]
    assert rows == [
        [said(one.kind), said(one.stage), str(one.agreed), str(one.total), str(one.latest or "–")]
        for one in VIEW.approval.stages
    ]

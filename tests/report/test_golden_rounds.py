"""What the commands on rounds print, and that all forms of a document say the same."""

import csv
import io
import json
import re
from collections.abc import Callable

import pytest
from tests.render.page import Page
from tests.report.build import CONTROLS, quoted
from tests.report.looking import reader
from tests.support.golden import Golden
from tests.support.papers import facts, shows, text_of_markdown
from tests.support.rounds import AFTER, BEFORE, ROUNDS, TREE, reported
from tests.support.small import registry, risk

from neikong.diff import compare
from neikong.messages import msg, translator
from neikong.render.paper import paper_html, paper_markdown
from neikong.report.assignment_csv import assignment_csv
from neikong.report.paper_text import paper_text
from neikong.report.reader import Reader
from neikong.report.round_json import round_json
from neikong.report.round_text import round_text
from neikong.report.round_view import RoundView
from neikong.report.rounds_json import rounds_json
from neikong.report.rounds_text import rounds_text
from neikong.report.styled import plain, width
from neikong.store.whereabouts import Whereabouts
from neikong.views.assignment import assign
from neikong.views.assignment_paper import assignment_paper
from neikong.views.chronicle import chronicle
from neikong.views.counts import grade_labels
from neikong.views.paper import Paper
from neikong.views.round_figures import figures_of
from neikong.views.round_report import round_report

Form = Callable[[Paper, str, Reader], str]


def _language(reader: Reader) -> str:
    return "zh" if reader.translate("total") != "total" else "en"


FORMS: dict[str, Form] = {
    "txt": lambda paper, _, reader: plain(paper_text(paper, reader)),
    "md": lambda paper, name, reader: paper_markdown(paper, name, {}, reader.translate),
    "html": lambda paper, name, reader: paper_html(paper, name, {}, reader.translate, _language(reader)),
}


def told(form: str, text: str) -> str:
    """What a reader sees of a form."""
    if form == "md":
        return text_of_markdown(text)
    return "".join(Page(text).texts) if form == "html" else text


def the_assignment() -> Paper:
    bureau = registry(AFTER)
    return assignment_paper(assign(bureau, "2024"), bureau, registry(ROUNDS).rounds["2"])


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", FORMS)
def test_the_report(golden: Golden, form: str, language: str) -> None:
    text = FORMS[form](round_report(reported()), "round_report", reader(language))
    golden.check(f"rounds/report.{language}.{form}", text)


@pytest.mark.parametrize("form", ["txt", "md"])
def test_the_assignment(golden: Golden, form: str) -> None:
    golden.check(f"rounds/assignment.{form}", FORMS[form](the_assignment(), "assignment", reader()))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", [1, 2])
def test_all_forms_say_the_same_in_the_same_order(form: str, language: str, number: int) -> None:
    paper, who = round_report(reported(number)), reader(language, columns=None)
    assert shows(told(form, FORMS[form](paper, "round_report", who)), facts(paper, who.translate))


HEAD = {"html", "head", "meta", "title", "style"}
TEXT = {"span", "body", "h1", "h2", "h3", "p", "strong", "ul", "li", "br", "hr"}
TABLE = {"table", "thead", "tbody", "tfoot", "tr", "th", "td"}


def test_the_page_is_plain_enough_for_word_processors() -> None:
    page = Page(FORMS["html"](round_report(reported()), "round_report", reader()))
    assert page.open == []
    assert page.tags <= HEAD | TEXT | TABLE
    assert page.attributes("style") == []
    assert not {"src", "href", "onclick"} & {name for _, attributes in page.elements for name in attributes}
    tables = [tag for tag, _ in page.elements if tag in ("table", "thead")]
    assert tables.count("table") == tables.count("thead") > 5


HOSTILE = "<b>x</b> | *y* [z](http://w) `q` # _u_ & =1+1 &lt;"
SPOILT = {
    **AFTER,
    "departments/levy.yaml": f"name: '{HOSTILE}'\nkind: office\nstaff: 5\n",
    "risks/R-9.yaml": risk(f"'{HOSTILE}'", posts="[arrears]"),
    "risks/R-4.yaml": risk("旧", "status: retired", f"retired: {{round: 2, reason: '{HOSTILE}'}}", posts="[window]"),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_authors_wrote_is_shown_and_marks_nothing_up(form: str) -> None:
    paper, who = round_report(reported(after=SPOILT)), reader(columns=None)
    assert sum(HOSTILE in fact for fact in (str(words) for words in _texts(paper))) >= 3
    assert shows(told(form, FORMS[form](paper, "round_report", who)), facts(paper))


def _texts(paper: Paper) -> list[object]:
    rows = [cell for section in paper.sections for grid in section.grids for row in grid.rows for cell in row]
    return [*rows, *(item for section in paper.sections for points in section.points for item in points.items)]


@pytest.mark.parametrize("form", FORMS)
def test_what_authors_wrote_commands_no_terminal(form: str) -> None:
    spoilt = {**AFTER, "risks/R-9.yaml": risk(quoted(), posts="[arrears]")}
    text = FORMS[form](round_report(reported(after=spoilt)), "round_report", reader())
    assert "中文" in text
    assert not CONTROLS.search(text)


@pytest.mark.parametrize("columns", [80, 100, 120])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_of_a_document_is_wider_than_the_screen(columns: int, language: str) -> None:
    text = FORMS["txt"](round_report(reported()), "round_report", reader(language, columns))
    assert [line for line in text.splitlines() if width(line) > columns] == []


def test_spreadsheets_get_a_mark_and_no_formulas(golden: Golden) -> None:
    spoilt = {
        **AFTER,
        "departments/law.yaml": "name: '=HYPERLINK(1)'\nkind: office\nliaison: lawyer\n",
        "posts/lawyer.yaml": "name: '＠SUM(1)'\ndepartment: law\n",
        "risks/R-9.yaml": risk('"+1, \\"引号\\"\\n第二行"', posts="[arrears]"),
    }
    bureau = registry(spoilt)
    text = assignment_csv(assign(bureau, "2024"), bureau, reader())
    assert text.startswith("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
    assert not [cell for cell in cells if re.match("[=+@＝＋－＠-]", cell)]
    assert {"'=HYPERLINK(1)", "'＠SUM(1)", '\'+1, "引号" 第二行'} <= set(cells)
    golden.check("rounds/assignment.csv", text)


FROZEN = {**ROUNDS, "rounds/2.yaml": ROUNDS["rounds/2.yaml"] + f"snapshot: {{tree: {TREE}, commit: {'c' * 40}}}\n"}


def view(*, is_here: bool = True) -> RoundView:
    told, old, new = registry(FROZEN), registry(BEFORE), registry(AFTER)
    line = chronicle(told)[1]
    fetch = None if is_here else msg("`git fetch origin {tree}` brings it", tree=TREE)
    frozen = Whereabouts(is_here=is_here, commit="c" * 40 if is_here else None, fetch=fetch)
    if not is_here:
        return RoundView(line, figures_of(line.round, None), grade_labels(told), frozen)
    findings = {"error": 0, "warning": 3, "info": 1}
    return RoundView(line, figures_of(line.round, new), grade_labels(new), frozen, findings, "1", compare(old, new))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("is_here", [True, False], ids=["here", "not-here"])
def test_one_round(golden: Golden, language: str, is_here: bool) -> None:
    name = "here" if is_here else "not-here"
    golden.check(f"rounds/show-{name}.{language}.txt", plain(round_text(view(is_here=is_here), reader(language))))
    if language == "en":
        document = round_json(view(is_here=is_here), reader())
        assert json.loads(document)["found"]["here"] is is_here
        golden.check(f"rounds/show-{name}.json", document)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_rounds(golden: Golden, language: str) -> None:
    files = {**FROZEN, "rounds/3.yaml": "title: 第三轮\nopened: 2025-02-01\n"}
    found = registry(files)
    arguments = (chronicle(found), {"2": True}, grade_labels(found))
    golden.check(f"rounds/list.{language}.txt", plain(rounds_text(*arguments, reader(language))))
    golden.check("rounds/list.json", rounds_json(*arguments[:2], reader()))


def test_both_languages_have_every_word_of_the_report() -> None:
    """English words in a Chinese report would be a hole in the catalogue."""
    paper, translate = round_report(reported()), translator("zh")
    said = " ".join(facts(paper, translate))
    assert set(re.findall("[A-Za-z]{2,}", said)) <= {"git", *re.findall("[a-z]+", TREE)}

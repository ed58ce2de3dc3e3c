"""One content, four forms: page, PDF, Word file and Markdown are read back, and none may lack what the view says."""

import gettext
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from tests.support.book import BOOK, charts
from tests.support.forms import READERS, Html, Markdown, Pdf, Word, plain, said
from tests.support.small import as_bytes, changed

from neikong.load import load
from neikong.messages import Translate, in_english
from neikong.render.forms import FORMS
from neikong.render.given import Given
from neikong.store.worktree import read_worktree
from neikong.views.handbook import Handbook, Marks, Wanted, handbook
from neikong.views.handbook.marks import ChangeLine, ChangeSection, FieldLine, Mark

WORKED = Path(__file__).parents[2] / "registry"
UNSAID = {
    ("Name", "id"): "where the name leads; ids of what is in the book stand at its own place",
    ("Grade", "level"): "a sign and a colour; the label is told",
    ("RiskCard", "area"): "an id to filter by; its name is told",
    ("RiskCard", "departments"): "ids to filter by",
    ("RiskCard", "home"): "where the card stands",
    ("RiskCard", "lacks"): "told only beside controls that are there",
    ("RiskCard", "highest"): "told only where there is a score",
    ("Rating", "scale"): "drawn as dots",
    ("ControlLine", "id"): "changes name it; a reader counts",
    ("GoalLine", "id"): "changes name it; a reader counts",
    ("StepLine", "id"): "a reader knows its number",
    ("Step", "id"): "a reader knows its number",
    ("WorkflowPart", "chart"): "a drawing",
    ("WorkflowPart", "department"): "the chapter it stands in",
    ("WorkflowPart", "basis"): "told where the workflow exercises no power",
    ("PowerLine", "type"): "told at the workflow",
    ("PowerLine", "workflow"): "where the power leads",
    ("PostPart", "places"): "tried at the whole book",
    ("PostPart", "risks"): "tried as cards",
    ("DepartmentPart", "posts"): "tried one by one",
    ("DepartmentPart", "workflows"): "tried one by one",
    ("Mark", "kind"): "told by a word of its own",
    ("Figure", "measure"): "an id",
    ("Figure", "level"): "a colour",
    ("GradedLine", "key"): "an id",
    ("IndexGroup", "key"): "an id",
    ("HeatCell", "across"): "where the cell stands",
    ("HeatCell", "down"): "where the cell stands",
    ("HeatCell", "level"): "a sign and a colour",
    ("HeatCell", "risks"): "their number is told",
    ("Edition", "origin"): "hashes are cut; tried apart",
    ("ChangeLine", "id"): "where it leads",
    ("ChangeLine", "kind"): "an id; its title stands above",
    ("ChangeSection", "id"): "its name is told",
}
"""Fields that no form tells as such, and why."""

IN_THE_LIST = {("PowerLine", "department"): "the chapter it stands in"}
WORDS = {
    ("ControlLine", "is_key"): "Key control",
    ("PostPart", "is_key"): "Key post",
    ("StepLine", "onsite"): "On site",
    ("StepLine", "is_external"): "outside",
}
MARKS = Marks(
    state="第一轮",
    entities={"R-001": Mark("new"), "arrears": Mark("changed", ("名称",)), "deferral": Mark("changed", ("时限",))},
    items={("R-002", "C1"): Mark("changed", ("文字",)), ("levy-head", "D1"): Mark("new")},
    gone={"R-002": ("取消的措施",), "arrears": ("取消的职责",), "levy": ("取消的部门职责",)},
    sections=(
        ChangeSection("levy", "征收管理处", (("修改", (
            ChangeLine("R-001", "R-001", "欠税公告漏报", "reworded", "风险点", "上调", "领导小组决定", "可能", (
                FieldLine("成因", (("旧", "deleted"), ("新", "inserted"), ("同", ""))),
                FieldLine("岗位", gone=("甲岗",), come=("乙岗",)),
            )),
        )),)),
    ),
    totals=(("风险点", 3, 4),),
)  # fmt: skip


@cache
def chinese() -> Translate:
    folder = Path(__file__).parents[2] / "src/neikong/locale"
    return gettext.translation("neikong", folder, ["zh"]).gettext


def book(state: Mapping[str, bytes], translate: Translate, marks: Marks | None) -> Handbook:
    registry = load(state)[0]
    wanted = Wanted(charts=charts(registry, translate))
    return handbook(registry, wanted.marked(marks) if marks else wanted)


def parts(whole: Handbook) -> Iterator[tuple[str, str, object]]:
    """Id, name and value of everything that has a place of its own."""
    for department in whole.departments:
        yield department.id, str(department.name), department
        for workflow in department.workflows:
            yield workflow.id, workflow.name, workflow
        for post in department.posts:
            yield post.id, post.name, post
    for card in whole.risks:
        yield card.id, card.name, card


def lacking(form: Html | Markdown | Word | Pdf, whole: Handbook, translate: Translate) -> list[str]:
    """What the view says and the form does not, each with where it was looked for."""
    found = []
    for id_, name, value in parts(whole):
        if id_:
            text = form.part(id_, name)
            of_part = said(value, translate, UNSAID | IN_THE_LIST)
            found += [f"{id_}: {key} {words}" for key, words in of_part if form.seen(words) not in text]
    text = form.text
    found += [f"{key} {words}" for key, words in said(whole, translate, UNSAID) if form.seen(words) not in text]
    return found


@pytest.mark.parametrize("marks", [None, MARKS], ids=["plain", "marked"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("ending", list(FORMS))
def test_every_form_says_what_the_view_says(ending: str, language: str, marks: Marks | None) -> None:
    translate = chinese() if language == "zh" else in_english
    state = as_bytes(BOOK)
    whole = book(state, translate, marks)
    form = READERS[ending](FORMS[ending]().book(whole, Given(state, translate, language)))
    assert lacking(form, whole, translate) == []


@pytest.mark.parametrize("ending", list(FORMS))
def test_the_worked_registry(ending: str) -> None:
    state = read_worktree(WORKED).files
    whole = book(state, chinese(), None)
    form = READERS[ending](FORMS[ending]().book(whole, Given(state, chinese(), "zh")))
    assert lacking(form, whole, chinese()) == []


@pytest.mark.parametrize("ending", list(FORMS))
def test_what_is_true_or_not_is_told_in_words(ending: str) -> None:
    state = as_bytes(BOOK)
    whole = book(state, in_english, None)
    form = READERS[ending](FORMS[ending]().book(whole, Given(state, in_english, "en")))
    for id_, name, value in parts(whole):
        text = form.part(id_, name)
        for holder in (value, *getattr(value, "controls", ()), *getattr(value, "steps", ())):
            for (kind, field), words in WORDS.items():
                if type(holder).__name__ == kind and getattr(holder, field):
                    assert plain(words) in text, (id_, words)


@pytest.mark.parametrize(
    ("ending", "template", "dropped", "key"),
    [
        ("html", "handbook/risk.html.jinja", "{{ line.evidence or", "ControlLine.evidence"),
        ("md", "handbook/risk.md.jinja", "{{ line.evidence or", "ControlLine.evidence"),
        ("docx", "handbook/post.md.jinja", "{{ goal.text }}", "GoalLine.text"),
        ("pdf", "handbook/parts.typ", "[#goal.text", "GoalLine.text"),
        (
            "pdf",
            "handbook/risks.typ",
            "(say.causes, if card.causes != none { lines(card.causes) }),",
            "RiskCard.causes",
        ),
    ],
)
def test_a_form_that_drops_a_field_is_found_out(ending: str, template: str, dropped: str, key: str) -> None:
    packaged = Path(__file__).parents[2] / "templates" / template
    kept = {"[#goal.text": "[", "{{ line.evidence or": "{{ none or", "lines(card.causes)": "[–]"}.get(dropped, "")
    source = packaged.read_text(encoding="utf-8")
    assert dropped in source
    files = changed({"risks/R-001.yaml": BOOK["risks/R-001.yaml"] + "causes: 只此一处的成因\n"}, base=BOOK)
    state = {**as_bytes(files), f"templates/{template}": source.replace(dropped, kept).encode()}
    whole = book(state, in_english, None)
    form = READERS[ending](FORMS[ending]().book(whole, Given(state, in_english, "en")))
    assert any(key in one for one in lacking(form, whole, in_english))

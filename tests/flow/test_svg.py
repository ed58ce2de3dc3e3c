import re
from xml.etree import ElementTree

import pytest
from tests.support.charts import DEFERRAL, HOSTILE, RIGHTS, chart_of, hostile_chart, random_chart, risk
from tests.support.golden import Golden

from neikong.flow.layout import layout
from neikong.flow.look import FONT, STYLE
from neikong.flow.svg import svg
from neikong.messages import in_english

SVG = "{http://www.w3.org/2000/svg}"
RISKS = (risk("R-001", "核实走过场", 2, "1"), risk("R-002", "拖延", 3, "2"), risk("R-003", "错送", 5, "3"))


def drawn(workflow: dict[str, object]) -> str:
    return svg(layout(chart_of(workflow, RISKS), in_english))


@pytest.mark.parametrize(("name", "workflow"), [("deferral", DEFERRAL), ("rights", RIGHTS)])
def test_golden(golden: Golden, name: str, workflow: dict[str, object]) -> None:
    golden.check(f"flow/{name}.svg", drawn(workflow))


def test_the_same_workflow_gives_the_same_bytes() -> None:
    assert svg(layout(random_chart(7), in_english)) == svg(layout(random_chart(7), in_english))


def test_hostile_texts_are_texts_and_nothing_else() -> None:
    picture = svg(layout(hostile_chart(), in_english))
    root = ElementTree.fromstring(picture)
    allowed = {f"{SVG}{name}" for name in ("svg", "title", "desc", "style", "rect", "path", "text", "a")}
    assert {element.tag for element in root.iter()} == allowed
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    said = re.sub(r"\s", "", "".join(element.text or "" for element in root.iter(f"{SVG}text")))
    assert "<script>alert(1)</script>" in said
    assert "".join(HOSTILE[2].split()) in said
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufffe\uffff\x00-\x08\x1b]", picture)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    picture = drawn(DEFERRAL)
    assert set(re.findall(r'(?:href|src)="([^"]*)"', picture)) == {
        "#p1", "#p2", "#p3", "#R-001", "#R-002", "#R-003",
    }  # fmt: skip
    assert not re.search(r"<script|<foreignObject|url\(|@import|xlink|https?://(?!www\.w3\.org/2000/svg)", picture)


def test_it_speaks_to_those_who_cannot_see_it() -> None:
    root = ElementTree.fromstring(drawn(DEFERRAL))
    assert root.get("role") == "group"
    assert root.get("aria-labelledby") == "flow-w-title flow-w-desc"
    assert root.findtext(f"{SVG}title") == "w 延期缴纳税款核准"
    assert "S4 批准或不予批准 (省局)" in (root.findtext(f"{SVG}desc") or "")


def test_a_grade_is_never_told_by_its_colour_alone() -> None:
    root = ElementTree.fromstring(drawn(DEFERRAL))
    badges = {link.get("href"): "".join(link.itertext()) for link in root.iter(f"{SVG}a")}
    assert badges["#R-001"] == "R-001 核实走过场一级 R-001"
    assert badges["#R-003"] == "R-003 错送三级 R-003"


def test_ways_back_are_dashed() -> None:
    paths = [
        path for path in ElementTree.fromstring(drawn(DEFERRAL)).iter(f"{SVG}path") if "back" in path.get("class", "")
    ]
    assert len(paths) == 2  # the edge, and its sign in the legend
    assert all(path.get("stroke-dasharray") for path in paths)


def test_attributes_carry_the_look_for_programs_that_know_no_stylesheet() -> None:
    for element in ElementTree.fromstring(drawn(DEFERRAL)).iter():
        if element.tag in (f"{SVG}rect", f"{SVG}path", f"{SVG}text"):
            assert re.fullmatch("none|#[0-9a-f]{6}", element.get("fill", "")), element.attrib
    assert not re.sub(r"@media [^{]*\{(?:[^{}]|\{[^}]*\})*\}", "", STYLE).strip()


def test_a_page_may_bring_the_stylesheet_itself() -> None:
    drawing = layout(chart_of(RIGHTS), in_english)
    assert STYLE in svg(drawing)
    assert "<style>" not in svg(drawing, styled=False)


def test_one_font_for_every_text() -> None:
    picture = drawn(DEFERRAL)
    assert re.findall('font-family="([^"]*)"', picture) == [FONT]

"""The handbook and the card as PDF, read back by a PDF reader."""

import re
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest
from tests.support.book import BOOK, charts
from tests.support.forms import plain
from tests.support.small import SMALL, as_bytes, changed

from neikong.load import load
from neikong.messages import in_english
from neikong.render.card_pdf import card_pdf
from neikong.render.environment import TemplateFailed
from neikong.render.given import Given, TooMuch
from neikong.render.glyphs import GlyphsMissing
from neikong.render.handbook_pdf import handbook_pdf
from neikong.views.handbook import Wanted, handbook

UNKNOWN = "\U00031350"
"""A character so rare that no packaged font has it."""


def made(files: Mapping[str, str], own: Mapping[str, str] | None = None) -> bytes:
    state = {**as_bytes(files), **{f"templates/{name}": text.encode() for name, text in (own or {}).items()}}
    registry = load(state)[0]
    return handbook_pdf(handbook(registry, Wanted(charts=charts(registry, in_english))), Given(state, in_english, "en"))


def card(files: Mapping[str, str], post: str) -> bytes:
    state = as_bytes(files)
    book = handbook(load(state)[0])
    of_post = next(one for one in book.posts if one.id == post)
    return card_pdf(book.edition, of_post, Given(state, in_english, "en"))


def opened(data: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(data)


def texts(data: bytes) -> list[str]:
    """What each page says."""
    return [plain(page.get_textpage().get_text_bounded()) for page in opened(data)]


def test_it_is_tagged_and_says_what_it_is() -> None:
    data = made(BOOK)
    assert opened(data).is_tagged()
    assert b"pdfuaid:part" in data
    described = opened(data).get_metadata_dict()
    assert (described["Title"], described["Author"]) == ("Handbook of internal control · 云川市税务局", "云川市税务局")
    assert described["CreationDate"] == ""


def test_bookmarks_lead_to_the_pages_of_their_headings() -> None:
    document, pages = opened(made(BOOK)), texts(made(BOOK))
    marks = [(mark.level, mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
    assert (1, "欠税管理岗 arrears") in [(level, title) for level, title, _ in marks]
    assert (2, "◆ 一级 违规核准延期 R-002") in [(level, title) for level, title, _ in marks]
    for _, title, target in marks:
        assert target is not None
        assert plain(title) in pages[target.get_index()]


def test_pages_are_numbered_from_the_approval_page_on() -> None:
    data = made(BOOK)
    labels = [opened(data).get_page_label(number) for number in range(len(opened(data)))]
    first = next(number for number, text in enumerate(texts(data)) if "Compiledby" in text)
    assert labels[first] == "1"
    assert labels[first - 1] == "i"
    assert texts(data)[first].endswith("—1—") or "—1—" in texts(data)[first]


def test_contents_and_indexes_name_the_true_pages() -> None:
    data = made(BOOK)
    document, pages = opened(data), texts(data)
    labels = [document.get_page_label(number) for number in range(len(document))]
    home = {mark.get_title(): labels[target.get_index()] for mark in document.get_toc() if (target := mark.get_dest())}
    contents = next(text for text in pages if text.startswith("Handbookofinternalcontrol") and "Contents" in text)
    post = "欠税管理岗 arrears"
    assert re.search(rf"{plain(post)}\.+{home[post]}", contents)
    index = next(text for text in pages if "Indexbygrade" in text and "R-002" in text and text is not contents)
    assert re.search(rf"R-002违规核准延期.*?2?{home['◆ 一级 违规核准延期 R-002']}", index)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made(BOOK) == made(BOOK)
    assert card(BOOK, "arrears") == card(BOOK, "arrears")


def test_a_chart_is_text_that_can_be_read() -> None:
    assert any("S3" in text and "approve" in text and "材料不全" in text for text in texts(made(BOOK)))


def test_an_empty_registry_is_a_short_book() -> None:
    assert any("Powerlist" in text for text in texts(made({"registry.yaml": "organization: 局\n"})))


def test_a_sign_that_no_font_has_is_an_error_that_names_every_one() -> None:
    with pytest.raises(GlyphsMissing) as missing:
        made(edited_name(f"欠税{UNKNOWN}😀\U000e0041公告\U00031351"))
    assert UNKNOWN in missing.value.signs
    assert "\U00031351" in missing.value.signs
    assert "😀" not in missing.value.signs


def test_a_book_that_fills_the_memory_is_refused_before_it_does() -> None:
    posts = {f"posts/P{number}.yaml": "name: 岗\ndepartment: levy\n" for number in range(1001)}
    with pytest.raises(TooMuch) as refused:
        made(changed(posts))
    assert refused.value.message.text(in_english).startswith("A PDF of 1003 posts")


def edited_name(name: str) -> dict[str, str]:
    return changed({"risks/R-001.yaml": f'name: "{name}"\nposts: [arrears]\n'})


@pytest.mark.parametrize(
    "source",
    [
        '#read("/etc/passwd")',
        '#read("registry.yaml")',
        '#read("../registry.yaml")',
        '#image("/etc/hostname")',
        '#import "@preview/cetz:0.3.0"',
        "#let endless(n) = endless(n + 1)\n#endless(0)",
        "#while true {}",
        "#panic(1)",
        "#(",
        "{{ 1 / 0 }}",
        "{{ ''.__class__ }}",
    ],
)
def test_a_template_of_a_registry_reaches_nothing_and_fails_by_name(source: str) -> None:
    with pytest.raises(TemplateFailed) as failed:
        made(SMALL, {"handbook.typ.jinja": f"#set document(title: {{{{ language }}}})\n{source}\n"})
    assert "handbook.typ.jinja" in failed.value.message.text(in_english)


def test_the_line_of_a_template_is_named() -> None:
    with pytest.raises(TemplateFailed) as failed:
        made(SMALL, {"handbook/front.typ": "// ours\n#let cover(edition) = [\n"})
    assert failed.value.message.text(in_english) == (
        "The template handbook/front.typ fails in line 2: typst says: unclosed delimiter"
    )


def test_a_registry_changes_the_look_of_one_part() -> None:
    packaged = (Path(__file__).parents[2] / "templates/handbook/style.typ").read_text(encoding="utf-8")
    own = packaged.replace("#let black(body, ..given) =", "#let black(body, ..given) = [¶] +")
    assert any("¶" in text for text in texts(made(SMALL, {"handbook/style.typ": own})))


LONG = "一项很长的工作要求" * 12


def many(number: int) -> dict[str, str]:
    """A post with so many risk points."""
    risk = (
        f"posts: [arrears]\nmanifestations: [{{kind: illegal, text: {LONG}}}]\ncontrols: [{{id: C1, text: {LONG}}}]\n"
    )
    return changed({f"risks/R-1{n:02}.yaml": f"name: 风险{n}\n{risk}" for n in range(number)})


@pytest.mark.parametrize(("number", "pages"), [(0, 1), (4, 1), (7, 2)])
def test_a_card_takes_one_page_as_long_as_it_can_be_read(number: int, pages: int) -> None:
    data = card(many(number), "arrears")
    assert len(opened(data)) == pages
    assert "Signatureoftheholder" in texts(data)[-1]
    assert min(sizes(data)) >= 6.5  # asides are a little smaller than the text, which is eight points at least


def sizes(data: bytes) -> set[float]:
    """The sizes of all letters, in points."""
    found = set()
    for page in opened(data):
        text = page.get_textpage()
        found |= {pypdfium2.raw.FPDFText_GetFontSize(text.raw, place) for place in range(text.count_chars())}
    return found - {1.0}  # blanks that the reader puts in


def test_nothing_stands_beyond_the_edge_of_a_page() -> None:
    word = "x" * 2_000
    data = made(changed({"risks/R-001.yaml": f"name: {word}\nposts: [arrears]\ncauses: {word}\n"}))
    for page in opened(data):
        width = page.get_width()
        text = page.get_textpage()
        assert all(text.get_charbox(place)[2] <= width - 20 for place in range(text.count_chars()))
    assert any(word in text for text in texts(data))


def links(data: bytes) -> int:
    """How many places of a book lead somewhere."""
    kinds = (
        pypdfium2.raw.FPDFAnnot_GetSubtype(pypdfium2.raw.FPDFPage_GetAnnot(page.raw, place))
        for page in opened(data)
        for place in range(pypdfium2.raw.FPDFPage_GetAnnotCount(page.raw))
    )
    return sum(kind == pypdfium2.raw.FPDF_ANNOT_LINK for kind in kinds)


def test_badges_in_charts_lead_to_their_cards() -> None:
    state = as_bytes(BOOK)
    registry = load(state)[0]
    whole = handbook(registry)
    undrawn = handbook_pdf(whole, Given(state, in_english, "en"))
    badges = sum(len(step.risks) for part in whole.departments for flow in part.workflows for step in flow.steps)
    assert badges
    assert links(made(BOOK)) == links(undrawn) + badges


@pytest.mark.parametrize(
    ("path", "old", "times"),
    [
        ("posts/arrears.yaml", "欠税公告按期率", 1),
        ("posts/arrears.yaml", "欠税公告不漏一户", 1),
        ("risks/R-001.yaml", "取数日志", 1),
        ("risks/R-001.yaml", "名单由系统按季取数", 1),
        ("risks/R-001.yaml", "名单靠手工汇总", 1),
        ("workflows/notice.yaml", "form: 审批表", 3),
    ],
)
def test_a_text_longer_than_a_page_is_there_to_its_end(path: str, old: str, times: int) -> None:
    long = "龘" * 2_500
    data = made(changed({path: SMALL[path].replace(old, f"{'form: ' if old.startswith('form') else ''}{long}", 1)}))
    assert sum(text.count("龘") for text in texts(data)) == times * 2_500

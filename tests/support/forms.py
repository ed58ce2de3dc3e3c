"""The four forms of the handbook read back: the text of a part of the book, as somebody finds it in each."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from itertools import pairwise

import lxml.html
import pypdfium2
from docx import Document
from docx.table import Table
from markdown_it import MarkdownIt

from neikong.messages import Message, Translate
from neikong.views.handbook.naming import UNGRADED

_EDGE = 94
_JOINERS = re.compile("[\u200d\ufe00-\ufe0f]")
_UNSEEN = re.compile(r"[\s\u200b\u00ad]|\ufffe")


def plain(text: str) -> str:
    """A text without blanks and line breaks, which every form sets as it likes."""
    return _UNSEEN.sub("", text)


class _AsItIs:
    """A form in which every sign stands as it was written."""

    @staticmethod
    def seen(words: str) -> str:
        """What a text is in this form."""
        return words


class Html(_AsItIs):
    """The page: parts are elements with an id."""

    def __init__(self, data: bytes) -> None:
        self.tree = lxml.html.fromstring(data.decode())
        for unseen in self.tree.xpath("//script | //style | //title"):
            unseen.drop_tree()

    @property
    def text(self) -> str:
        return plain(self.tree.text_content()) + plain("".join(self.tree.xpath("//@title")))

    def part(self, id_: str, name: str) -> str:
        del name
        element = self.tree.get_element_by_id(id_)
        return plain(element.text_content()) + plain("".join(element.xpath(".//@title")))


@dataclass(frozen=True)
class _Headed(_AsItIs):
    """A text in the order of its lines, of which some are headings of a level."""

    lines: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.lines)

    def part(self, id_: str, name: str) -> str:
        """From the heading that names it to the next one that is not below."""
        found = []
        depth = 0
        for level, text in self.lines:
            if depth and 0 < level <= depth:
                break
            if not depth and level and plain(name) in text and id_ in text:
                depth = level
            if depth:
                found.append(text)
        assert found, f"there is no heading for {id_} {name}"
        return "".join(found)


class Markdown(_Headed):
    """The page that forges show."""

    def __init__(self, data: bytes) -> None:
        tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(data.decode())
        lines: list[tuple[int, str]] = []
        for before, token in pairwise(tokens):
            if token.type == "inline":
                level = int(before.tag[1]) if before.type == "heading_open" else 0
                shown = (one.content for one in token.children or () if one.type in ("text", "code_inline"))
                lines.append((level, plain("".join(shown))))
        super().__init__(tuple(lines))


class Word(_Headed):
    """The Word file."""

    def __init__(self, data: bytes) -> None:
        lines: list[tuple[int, str]] = []
        for block in Document(io.BytesIO(data)).iter_inner_content():
            if isinstance(block, Table):
                lines += [(0, plain(cell.text)) for row in block.rows for cell in row.cells]
            else:
                style = block.style.name if block.style and block.style.name else ""
                lines.append((int(style[-1]) if style.startswith("Heading") else 0, plain(block.text)))
        super().__init__(tuple(lines))


def _body(page: pypdfium2.PdfPage) -> str:
    """The text of a page without its running header and its number."""
    text: str = page.get_textpage().get_text_bounded(bottom=_EDGE, top=page.get_height() - _EDGE)
    return text


class Pdf:
    """The PDF: parts are pages from a bookmark to the next one that is not below."""

    def __init__(self, data: bytes) -> None:
        self.document = pypdfium2.PdfDocument(data)
        self.pages = [plain(_JOINERS.sub("", _body(page))) for page in self.document]

    @property
    def text(self) -> str:
        return "".join(self.pages)

    @staticmethod
    def seen(words: str) -> str:
        """What a text is here: pictographs that are joined stand one by one."""
        return _JOINERS.sub("", words)

    @cached_property
    def marks(self) -> list[tuple[int, str, int]]:
        """Level, title and page of each bookmark."""
        found = []
        for mark in self.document.get_toc():
            target = mark.get_dest()
            found.append((mark.level, plain(_JOINERS.sub("", mark.get_title())), target.get_index() if target else 0))
        return found

    def part(self, id_: str, name: str) -> str:
        for place, (level, title, page) in enumerate(self.marks):
            if plain(self.seen(name)) in title and (id_ in title or not level):
                end = next((last for other, _, last in self.marks[place + 1 :] if other <= level), len(self.pages) - 1)
                return "".join(self.pages[page : end + 1])
        raise AssertionError(f"there is no bookmark for {id_} {name}")


READERS: Mapping[str, Callable[[bytes], Html | Markdown | Word | Pdf]] = {
    "html": Html, "md": Markdown, "docx": Word, "pdf": Pdf,
}  # fmt: skip


def said(value: object, translate: Translate, unsaid: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    """Everything that a view's value says, as (class and field, text) but for the ``unsaid`` fields."""
    if isinstance(value, Message | str | int):
        return
    if isinstance(value, Mapping):
        for item in value.values():
            yield from said(item, translate, unsaid)
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item, translate, unsaid)
    elif is_dataclass(value) and value != UNGRADED:
        for field in fields(value):
            key = (type(value).__name__, field.name)
            if key not in unsaid:
                yield from _field(".".join(key), getattr(value, field.name), translate, unsaid)


def _field(
    key: str, value: object, translate: Translate, unsaid: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, str]]:
    if key == "FieldLine.pieces":
        value = tuple(text for text, _ in value)  # type: ignore[attr-defined]
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Message):
            yield key, plain(item.text(translate))
        elif isinstance(item, tuple):
            yield from _field(key, item, translate, unsaid)
        elif isinstance(item, bool) or item is None:
            continue
        elif isinstance(item, str | int) or hasattr(item, "isoformat"):
            yield from ((key, plain(line)) for line in str(item).split("\n"))
        else:
            yield from said(item, translate, unsaid)

"""A document taken apart: what it says, in whatever form it comes."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from neikong.messages import Message, Translate, in_english
from neikong.views.paper import Paper


def facts(paper: Paper, translate: Translate = in_english) -> list[str]:
    """Everything that a form must show, in its order."""
    return [_said(words, translate) for words in _facts(paper)]


def _said(words: object, translate: Translate) -> str:
    return squeezed(words.text(translate) if isinstance(words, Message) else str(words))


def _facts(paper: Paper) -> Iterator[object]:
    yield from (paper.title, *paper.lead)
    for section in paper.sections:
        yield from (section.title, *section.paragraphs)
        for grid in section.grids:
            yield from (grid.title, *grid.columns, *(cell for row in (*grid.rows, grid.total) for cell in row))
            yield from [grid.note] if grid.note else []
        for points in section.points:
            yield from (points.title, *points.items)
    yield from (*paper.signed, *([paper.source] if paper.source else []))


def squeezed(text: str) -> str:
    """Without blanks: forms break lines where they like."""
    return re.sub(r"\s+", "", text)


def shows(text: str, wanted: list[str]) -> bool:
    """Whether a text says all facts one after the other."""
    place, whole = 0, squeezed(text)
    for fact in wanted:
        found = whole.find(fact, place)
        assert found >= 0, f"{fact} is missing after {whole[max(0, place - 60) : place]}"
        place = found + len(fact)
    return True


def text_of_markdown(source: str) -> str:
    """What a reader sees of Markdown, as GitHub understands it."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    words: list[str] = []
    for token in parser.parse(source):
        assert token.type not in ("html_block", "code_block", "fence"), token.content
        for child in token.children or ():
            assert child.type not in ("html_inline", "link_open", "image", "em_open", "code_inline", "s_open"), child
            words.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
        words.append("\n")
    return "".join(words)

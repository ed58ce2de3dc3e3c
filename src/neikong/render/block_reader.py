"""A Markdown page of ours read as blocks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from neikong.render.blocks import Block, Fence, Heading, Paragraph, Rule, Run, Runs, Table

_ANCHOR = '<a id="'


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a page of ours. Of markup in HTML only anchors and ``ins`` and ``del`` mean anything."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return tuple(_Reader(tokens).blocks())


@dataclass(slots=True)
class _Reader:
    tokens: list[Token]
    lists: list[list[int]] = field(default_factory=list)
    """For each open list the number of its next item; 0 in a list of dashes."""

    anchors: list[str] = field(default_factory=list)
    place: int = 0

    def blocks(self) -> Iterator[Block]:
        for place, token in enumerate(self.tokens):
            self.place = place
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self.lists.append([int(token.attrs.get("start", 1)) if token.type[0] == "o" else 0])
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "heading_open":
                    yield Heading(int(token.tag[1]), self._inside(), self._anchors())
                case "paragraph_open":
                    yield from self._paragraph()
                case "table_open":
                    yield self._table()
                case "fence":
                    yield Fence(token.info.strip(), token.content)
                case "hr":
                    yield Rule()

    def _inside(self) -> Runs:
        return runs(self.tokens[self.place + 1])

    def _anchors(self) -> tuple[str, ...]:
        found, self.anchors = tuple(self.anchors), []
        return found

    def _paragraph(self) -> Iterator[Paragraph]:
        """A paragraph; one of nothing but anchors lends them to what follows."""
        inline = self.tokens[self.place + 1]
        self.anchors += anchors(inline)
        found = runs(inline)
        if found:
            yield Paragraph(found, len(self.lists), self._number(), self._anchors())

    def _number(self) -> int:
        """Of the item that begins here; what follows in the same item has none."""
        begins = self.tokens[self.place - 1].type == "list_item_open"
        if not self.lists or not self.lists[-1][0] or not begins:
            return 0
        self.lists[-1][0] += 1
        return self.lists[-1][0] - 1

    def _table(self) -> Table:
        rows: list[list[Runs]] = []
        sides: list[str] = []
        for place in range(self.place, len(self.tokens)):
            token = self.tokens[place]
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(runs(self.tokens[place + 1]))
                if token.type == "th_open":
                    sides.append(str(token.attrs.get("style", "")).removeprefix("text-align:") or "left")
        return Table(tuple(map(tuple, rows)), tuple(sides))


def anchors(inline: Token) -> Iterable[str]:
    """The ids that are set in a paragraph."""
    for child in inline.children or ():
        if child.type == "html_inline" and child.content.startswith(_ANCHOR):
            yield unquote(child.content.removeprefix(_ANCHOR).partition('"')[0])


def runs(inline: Token) -> Runs:
    """The pieces of a paragraph, a heading or a cell; neighbours of one look are one piece."""
    found: list[Run] = []
    for run in _pieces(inline.children or ()):
        if found and replace(found[-1], text=run.text) == run and not run.breaks:
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)


def _pieces(children: Iterable[Token]) -> Iterator[Run]:
    look = Run("")
    for child in children:
        match child.type:
            case "text":
                if child.content:
                    yield replace(look, text=child.content)
            case "code_inline":
                yield replace(look, text=child.content, code=True)
            case "softbreak":
                yield replace(look, text=" ")
            case "hardbreak":
                yield replace(look, breaks=True)
            case _:
                look = _changed(look, child)


def _changed(look: Run, child: Token) -> Run:
    """How text looks from a mark on."""
    match child.type:
        case "strong_open" | "strong_close":
            return replace(look, bold=child.nesting > 0)
        case "link_open" | "link_close":
            return replace(look, link=unquote(str(child.attrs.get("href", ""))).removeprefix("#"))
        case "s_open" | "s_close":
            return replace(look, mark="del" if child.nesting > 0 else "")
        case "html_inline" if child.content in ("<ins>", "<del>"):
            return replace(look, mark=child.content[1:-1])
        case "html_inline" if child.content in ("</ins>", "</del>"):
            return replace(look, mark="")
        case _:
            return look

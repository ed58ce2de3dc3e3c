"""A page as a tree, to be read back part by part."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "br", "link", "img", "input", "hr", "base"}


@dataclass
class Element:
    """An element with its attributes and what it holds: elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list["Element | str"] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """Everything that it says, blanks folded."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for one in self.content:
            if isinstance(one, str):
                yield one
            elif one.tag not in ("script", "style"):
                yield from one._texts()

    def all(self, *path: str) -> list["Element"]:
        """The elements at the end of a path of descendants, each step ``tag``, ``.class`` or ``#id``."""
        found = [self]
        for step in path:
            found = [one for parent in found for one in parent.descendants() if _fits(one, step)]
        return found

    def one(self, *path: str) -> "Element":
        """The only element of a path."""
        found = self.all(*path)
        assert len(found) == 1, f"{path}: {len(found)}"
        return found[0]

    def children(self, tag: str) -> list["Element"]:
        """The elements directly inside."""
        return [one for one in self.content if isinstance(one, Element) and one.tag == tag]

    def descendants(self) -> Iterator["Element"]:
        for one in self.content:
            if isinstance(one, Element):
                yield one
                yield from one.descendants()


def _fits(element: Element, step: str) -> bool:
    if step.startswith("."):
        return step[1:] in element.classes
    return element.attributes.get("id") == step[1:] if step.startswith("#") else element.tag == step


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("root")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def tree(source: str) -> Element:
    """The whole page."""
    builder = _Builder()
    builder.feed(source)
    builder.close()
    return builder.open[0]

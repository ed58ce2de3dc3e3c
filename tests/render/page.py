"""A rendered handbook, taken apart as a browser would."""

import json
from collections.abc import Mapping
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

from tests.support.small import as_bytes

from neikong.load import load
from neikong.messages import in_english
from neikong.render.card_html import card_html
from neikong.render.given import Given
from neikong.render.handbook_html import handbook_html
from neikong.views.handbook import Wanted, handbook

_VOID = {"meta", "br", "link", "img", "input", "hr", "base"}


class Page(HTMLParser):
    """Texts, ids, links and elements of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.scripts: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)
        elif self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        """Everything that a reader sees."""
        return " ".join(" ".join(self.texts).split())

    @cached_property
    def index(self) -> dict[str, Any]:
        """What can be searched for."""
        found: dict[str, Any] = json.loads(self.scripts[0])
        return found

    def attributes(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]

    @property
    def tags(self) -> set[str]:
        """The names of all elements."""
        return {tag for tag, _ in self.elements}


def rendered(files: Mapping[str, str], templates: Mapping[str, str] | None = None, wanted: Wanted | None = None) -> str:
    """The handbook of a registry, with its own templates."""
    state = _state(files, templates)
    return handbook_html(handbook(load(state)[0], wanted), Given(state, in_english, "en")).decode()


def card(files: Mapping[str, str], post: str, templates: Mapping[str, str] | None = None) -> str:
    """The personal card of a post."""
    state = _state(files, templates)
    book = handbook(load(state)[0])
    of_post = next(one for one in book.posts if one.id == post)
    return card_html(book.edition, of_post, Given(state, in_english, "en")).decode()


def _state(files: Mapping[str, str], templates: Mapping[str, str] | None) -> dict[str, bytes]:
    own = {f"templates/{name}": text for name, text in (templates or {}).items()}
    return as_bytes({**files, **own})

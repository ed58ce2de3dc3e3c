"""Route → span, found by parsing one file again."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from yaml.error import YAMLError
from yaml.events import ScalarEvent

from neikong.findings import FIRST_CHARACTER, Route, Span
from neikong.yamldoc.builder import Builder, TooDeep, span_of
from neikong.yamldoc.encoding import encoding_fault, plain_breaks, without_bom
from neikong.yamldoc.rewriting import Splice, is_simple, parts, whole
from neikong.yamldoc.scalars import BLOCKS


@dataclass(frozen=True, slots=True)
class Positions:
    """Where the keys and values of one file stand."""

    values: dict[Route, Any]
    keys: dict[Route, Any]
    source: str = ""

    def span(self, route: Route, *, on_key: bool = False) -> Span:
        """The place of the value at ``route``, or of the nearest parent that is there.

        A text is marked whole; a list or mapping is marked by the key that
        leads to it, or by its own first key: marking ten lines helps nobody.
        """
        while route and route not in self.values:
            route, on_key = route[:-1], False
        value, key = self.values.get(route), self.keys.get(route)
        if value is None:
            return FIRST_CHARACTER
        if key is not None and (on_key or not _is_visible_text(value)):
            return span_of(key)
        if _is_visible_text(value):
            return span_of(value)
        first = next((event for way, event in self.keys.items() if way[:-1] == route), None)
        return span_of(first) if first is not None else _start_of(value)

    def content(self, route: Route, *, on_key: bool = False) -> tuple[str, ...]:
        """The route with the ids of items for their numbers, then the text at its end unless the key is meant.

        It stays the same however lines and items move.
        """
        parts = [self._name(route[: depth + 1]) for depth in range(len(route))]
        event: Any = None if on_key else self.values.get(route)
        return (*parts, str(event.value)) if type(event) is ScalarEvent else tuple(parts)

    def _name(self, route: Route) -> str:
        if isinstance(route[-1], str):
            return route[-1]
        id_: Any = self.values.get((*route, "id"))
        return str(id_.value) if type(id_) is ScalarEvent else ""

    def texts(self) -> Iterator[tuple[Route, str]]:
        """Every text in the file with its route; keys are none."""
        for route, event in self.values.items():
            if type(event) is ScalarEvent:
                yield route, str(event.value)

    def text(self, route: Route, *, on_key: bool = False) -> str | None:
        """The text of a key or scalar, or nothing where there is neither."""
        event: Any = (self.keys if on_key else self.values).get(route)
        return str(event.value) if type(event) is ScalarEvent else None

    def around(self, offset: int) -> tuple[Route, bool] | None:
        """The route of the scalar in which a character stands, and whether that is a key; nothing in a comment."""
        for events, is_key in ((self.keys, True), (self.values, False)):
            for route, event in events.items():
                if type(event) is ScalarEvent and event.start_mark.index <= offset < event.end_mark.index:
                    return route, is_key
        return None

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Where the lines of each block scalar begin and end: every blank in them is text."""
        for event in self.values.values():
            if type(event) is ScalarEvent and event.style in BLOCKS:
                start, end = event.start_mark.index, event.end_mark.index
                yield self.source.find("\n", start, end) + 1 or end, end

    def rewrite(self, route: Route, text: str, *, on_key: bool = False) -> tuple[Splice, ...]:
        """How to write ``text`` in the place of a key or scalar; nothing where that is not safe."""
        event: Any = (self.keys if on_key else self.values).get(route)
        if type(event) is not ScalarEvent or event.anchor is not None or event.tag is not None:
            return ()
        in_flow = bool(self.values[route[:-1]].flow_style) if route else False
        if is_simple(self.source, event):
            return (whole(event, text, in_flow=in_flow),)
        splices = () if on_key else parts(self.source, event, text, in_flow=in_flow)
        return splices if self._read_back(splices, route, text) else ()

    def _read_back(self, splices: tuple[Splice, ...], route: Route, text: str) -> bool:
        """Folding has more rules than anybody remembers: the parser has the last word."""
        after = self.source
        for start, end, new in reversed(splices):
            if not 0 <= start <= end:
                return False
            after = after[:start] + new + after[end:]
        event: Any = positions(after.encode()).values.get(route)
        return type(event) is ScalarEvent and event.value.strip() == text.strip()


def positions(data: bytes) -> Positions:
    """The places in a file; of one that cannot be parsed, those before the error."""
    data = without_bom(data)
    if encoding_fault("", data):
        return Positions({}, {})
    data = plain_breaks(data)
    builder = Builder("", data, keep_places=True)
    try:
        builder.build()
    except (YAMLError, TooDeep):
        pass  # reported by whoever read the file; its first part still has places
    return Positions(builder.values, builder.keys, data.decode())


def _is_visible_text(event: Any) -> bool:
    return type(event) is ScalarEvent and event.start_mark.index < event.end_mark.index


def _start_of(event: Any) -> Span:
    mark = event.start_mark
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)

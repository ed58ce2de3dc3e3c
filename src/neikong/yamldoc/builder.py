"""One builder over the C parser's events, with or without places.

Why events: composing nodes recurses in C and 200,000 opening brackets crash
the process, while a loop over events stops at the depth that it likes. Why a
builder of our own: anchors, tags and duplicate keys are found where they
stand, and a scalar stays the text that the author wrote.
"""

from typing import Any, Final, TypeAlias

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from neikong.findings import Finding, Route, Span
from neikong.messages import Message, msg

MAX_DEPTH = 32
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""Plain scalars that mean "nothing" in YAML 1.2's core schema."""

Value: TypeAlias = "str | list[Value] | dict[str, Value] | Unreadable | None"


class Unreadable:
    """Stands where a value could not be read and has been reported already."""


UNREADABLE: Final = Unreadable()
REFUSED: Final = "\0"
"""Stands in routes below a key that was refused; no document can hold it."""


class TooDeep(Exception):
    """Raised to leave the recursion at ``MAX_DEPTH``; never leaves this package."""


def span_of(event: Any) -> Span:
    """An event's place; marks count from 0."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class Builder:
    """Builds the value of a document; ``places`` keeps routes when asked to.

    ``last`` is the event before a syntax error: it tells what the parser had
    just understood.
    """

    def __init__(self, path: str, data: bytes, *, keep_places: bool = False) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.keep_places = keep_places
        self.values: dict[Route, Any] = {}
        self.keys: dict[Route, Any] = {}
        self.last: Any = None
        self._next = CParser(data).get_event

    def build(self) -> Value:
        """The document's value; ``None`` for an empty one.

        Raises the parser's ``YAMLError`` on a syntax error and ``TooDeep``.
        """
        self._next()  # the stream's start
        event = self._next()
        if type(event) is not DocumentStartEvent:
            return None
        value = self._value(self._next(), 1, ())
        while type(event) is not DocumentEndEvent:
            event = self._next()
        self._expect_no_more()
        return value

    def _expect_no_more(self) -> None:
        event = self._next()
        if type(event) is DocumentStartEvent:
            self._report(
                "several-documents",
                event,
                msg("A second document starts here; a file holds exactly one"),
                msg("Remove the line with --- or move what follows into a file of its own"),
            )

    def _value(self, event: Any, depth: int, route: Route) -> Value:
        kind = type(event)
        if self.keep_places:
            self.values[route] = self.last = event
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event)
            text: str = event.value
            return None if text in NULLS and event.implicit[0] else text
        if kind is AliasEvent:
            return self._alias(event)
        if depth > MAX_DEPTH:
            self._too_deep(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if kind is MappingStartEvent:
            return self._mapping(depth, route)
        return self._sequence(depth, route)

    def _sequence(self, depth: int, route: Route) -> list[Value]:
        items: list[Value] = []
        step = self._next
        while (kind := type(event := step())) is not SequenceEndEvent:
            if kind is ScalarEvent and self._is_simple(event):
                items.append(event.value)
            else:
                child = (*route, len(items)) if self.keep_places else route
                items.append(self._value(event, depth + 1, child))
        return items

    def _mapping(self, depth: int, route: Route) -> dict[str, Value]:
        """Most keys and values are simple scalars: they are taken without a call."""
        entries: dict[str, Value] = {}
        step, keep_places = self._next, self.keep_places
        while (kind := type(event := step())) is not MappingEndEvent:
            if kind is ScalarEvent and event.anchor is None and event.tag is None and event.value != "<<":
                key: str = event.value
            elif (usable := self._key(event, depth)) is not None:
                key = usable
            else:
                self._value(step(), depth + 1, (*route, REFUSED))
                continue
            if keep_places or key in entries:
                self._entry(entries, key, event, depth, route)
                continue
            event = step()
            if (
                type(event) is ScalarEvent
                and event.anchor is None
                and event.tag is None
                and ((text := event.value) not in NULLS or not event.implicit[0])
            ):
                entries[key] = text
            else:
                entries[key] = self._value(event, depth + 1, route)
        return entries

    def _entry(self, entries: dict[str, Value], key: str, event: Any, depth: int, route: Route) -> None:
        """An entry that is repeated, or whose place is wanted."""
        child = (*route, key) if self.keep_places else route
        if key in entries:
            self._duplicate(event, key)
            self._value(self._next(), depth + 1, (*child, REFUSED))
            return
        self.keys[child] = event
        entries[key] = self._value(self._next(), depth + 1, child)

    def _is_simple(self, event: Any) -> bool:
        return (
            not self.keep_places
            and event.anchor is None
            and event.tag is None
            and (event.value not in NULLS or not event.implicit[0])
        )

    def _key(self, event: Any, depth: int) -> str | None:
        """The text of a key that is not simple, or nothing where it has been refused."""
        if type(event) is not ScalarEvent:
            self._report(
                "key-not-text",
                event,
                msg("A key must be plain text"),
                msg("Write `key: value`, with nothing else before the colon"),
            )
            self._pass_over(event, depth)
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        key: str = event.value
        if key == "<<" and event.implicit[0]:
            self._report(
                "anchor-or-alias",
                event,
                msg("Merge keys (<<) are not allowed: a file says itself what it says"),
                msg("Copy the fields that are meant into this mapping"),
            )
            return None
        return key

    def _pass_over(self, event: Any, depth: int) -> None:
        """Read a refused key to its end; what is wrong inside it is the same slip."""
        known = len(self.findings)
        try:
            self._value(event, depth + 1, (REFUSED,))
        finally:
            del self.findings[known:]

    def _alias(self, event: Any) -> Unreadable:
        self._report(
            "anchor-or-alias",
            event,
            msg("Aliases (*{name}) are not allowed: a file says itself what it says", name=event.anchor),
            msg("Write the value out; text that begins with * needs quotes"),
        )
        return UNREADABLE

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self._report(
                "anchor-or-alias",
                event,
                msg("Anchors (&{name}) are not allowed: a file says itself what it says", name=event.anchor),
                msg("Remove the anchor; text that begins with & needs quotes"),
            )
        if event.tag is not None:
            self._report(
                "explicit-tag",
                event,
                msg("Tags ({tag}) are not allowed: the data model decides a value's type", tag=str(event.tag)),
                msg("Remove the tag; text that begins with ! needs quotes"),
            )

    def _duplicate(self, event: Any, key: str) -> None:
        self._report(
            "duplicate-key",
            event,
            msg("The key `{key}` stands here a second time", key=key),
            msg("Keep one of the two"),
        )

    def _too_deep(self, event: Any) -> None:
        self._report(
            "nesting-too-deep",
            event,
            *too_deep(),
        )
        raise TooDeep

    def _report(self, rule: str, event: Any, message: Message, hint: Message) -> None:
        span = _first_line(span_of(event))
        self.findings.append(Finding(rule, self.path, message, span=span, hint=hint))


def too_deep() -> tuple[Message, Message]:
    """What to say of a file with too many brackets within each other, and what to do."""
    hint = msg("Nothing in the data model is that deep: look for brackets that were never closed")
    return msg("The nesting is deeper than {limit} levels", limit=MAX_DEPTH), hint


def _first_line(span: Span) -> Span:
    """A value of several lines is marked where it starts."""
    if span.line == span.end_line:
        return span
    return Span(span.line, span.column, span.line, span.column + 1)

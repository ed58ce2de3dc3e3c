"""Where the keys of a file's first level stand, and where their values end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from neikong.yamldoc.encoding import plain_breaks, without_bom

_OPENING = (MappingStartEvent, SequenceStartEvent)
_CLOSING = (MappingEndEvent, SequenceEndEvent)


class NotEditable(ValueError):
    """The file is not laid out such that a key could be added safely; the text says why."""


@dataclass(slots=True)
class Entry:
    """One key of the first level. Places are characters from 0, ``end`` exclusive.

    ``items`` are the starts and ends of a list's items.
    """

    key: str
    key_start: int
    key_end: int
    start: int
    end: int
    is_list: bool = False
    is_flow: bool = False
    items: list[tuple[int, int]] = field(default_factory=list)


def entries(data: bytes) -> tuple[str, list[Entry]]:
    """The text of a file and the entries of its first level, from top to bottom.

    Raises ``NotEditable`` for a file that is not a block mapping.
    """
    readable = plain_breaks(without_bom(data))
    try:
        events = _events(readable)
        root: Any = next(events, None)
        if type(root) is not MappingStartEvent or root.flow_style:
            raise NotEditable("no block mapping")
        found = list(_entries(events))
    except (YAMLError, UnicodeDecodeError) as error:
        raise NotEditable(str(error)) from None
    return readable.decode(), found


def _events(data: bytes) -> Iterator[Any]:
    """The parser's events from the first value on."""
    parser = CParser(data)
    parser.get_event()  # the stream's start
    parser.get_event()  # the document's start
    while (event := parser.get_event()) is not None:
        yield event


def _entries(events: Iterator[Any]) -> Iterator[Entry]:
    for key in events:
        if type(key) is MappingEndEvent:
            return
        if type(key) is not ScalarEvent:
            raise NotEditable("a key that is no text")
        value = next(events)
        places = key.start_mark, key.end_mark, value.start_mark, value.end_mark
        entry = Entry(str(key.value), *(mark.index for mark in places))
        if type(value) in _OPENING:
            entry.is_list, entry.is_flow = type(value) is SequenceStartEvent, bool(value.flow_style)
            _measure(entry, events)
        yield entry


def _measure(entry: Entry, events: Iterator[Any]) -> None:
    """Find where a collection ends: its last text or bracket, not the comments after it."""
    flows, start = [entry.is_flow], 0
    while flows:
        event = next(events)
        kind = type(event)
        if len(flows) == 1:
            start = event.start_mark.index
        if kind in _OPENING:
            flows.append(bool(event.flow_style))
            continue
        if kind not in _CLOSING or flows.pop():
            entry.end = event.end_mark.index
        if len(flows) == 1:
            entry.items.append((start, entry.end))

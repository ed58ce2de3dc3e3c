"""Full-width colons after a key: the commonest slip of a Chinese keyboard.

``name：征收管理处`` is no key at all to YAML. Sometimes the file then fails to
parse lines later, sometimes a whole mapping silently becomes one text, so the
slip is looked for before either is believed.
"""

import re
from collections.abc import Iterator, Set
from typing import Any

from yaml.error import YAMLError
from yaml.events import ScalarEvent

from neikong.findings import Edit, Finding, Fix
from neikong.messages import msg
from neikong.yamldoc.builder import Builder, TooDeep
from neikong.yamldoc.text import character_span

COLON = "："
_KEY = re.compile(rf"([a-z][a-z_]+){COLON}")
_AT_LINE_START = re.compile(rf"(?:^|[\r\n])[ \t]*(?:- +)?([a-z][a-z_]+){COLON}")
_MOST = 100
"""Slips looked for in one file: each costs parsing it once more."""


def fullwidth_colons(path: str, text: str, keys: Set[str] | None) -> Iterator[Finding]:
    """A finding with a safe fix for each full-width colon that should end a key.

    Each slip is mended in a copy before the next is looked for, since what
    stands behind it can be understood only then. ``keys`` are the words that
    can be keys; without them every lower-case word can.
    """
    if not any(_is_key(hit.group(1), keys) for hit in _KEY.finditer(text)):
        return
    mended, shift = text, 0
    for _ in range(_MOST):
        offset = _next_slip(path, mended, keys)
        if offset is None:
            return
        colon = _colon(mended, offset)
        yield _finding(path, text, offset - shift, colon)
        mended = mended[:offset] + colon + mended[offset + 1 :]
        shift += len(colon) - 1


def _next_slip(path: str, text: str, keys: Set[str] | None) -> int | None:
    """The offset of the first full-width colon that should end a key, or nothing."""
    builder = Builder(path, text.encode(), keep_places=True)
    error: Any = None
    try:
        builder.build()
    except TooDeep:
        return None
    except YAMLError as found:
        error = found
    scalars = [event for event in (*builder.keys.values(), *builder.values.values()) if type(event) is ScalarEvent]
    slips = [end for event in scalars if event.implicit[0] and (end := _colon_of(event.value, event, keys)) is not None]
    if not slips and error is not None:
        slips = list(_unparsed(text, scalars, error, keys))
    return min(slips, default=None)


def _colon_of(value: str, event: Any, keys: Set[str] | None) -> int | None:
    """Where the colon stands in a plain scalar that begins like a key."""
    hit = _KEY.match(value)
    if hit is None or not _is_key(hit.group(1), keys):
        return None
    return int(event.start_mark.index) + hit.end() - 1


def _unparsed(text: str, scalars: list[Any], error: Any, keys: Set[str] | None) -> Iterator[int]:
    """Colons at the beginning of lines that the parser gave up before understanding."""
    mark = getattr(error, "problem_mark", None)
    limit = mark.index if mark is not None else len(text)
    for hit in _AT_LINE_START.finditer(text):
        inside = any(event.start_mark.index <= hit.start(1) < event.end_mark.index for event in scalars)
        if hit.start(1) <= limit and not inside and _is_key(hit.group(1), keys):
            yield hit.end() - 1


def _is_key(word: str, keys: Set[str] | None) -> bool:
    return keys is None or word in keys


def _colon(text: str, offset: int) -> str:
    return ":" if text[offset + 1 : offset + 2] in ("", "\n", "\r", " ") else ": "


def _finding(path: str, text: str, offset: int, colon: str) -> Finding:
    start = offset
    while start and (text[start - 1].isascii() and (text[start - 1].islower() or text[start - 1] == "_")):
        start -= 1
    key = text[start:offset]
    return Finding(
        "full-width-colon",
        path,
        msg("A full-width colon after `{key}`: YAML sees no key here", key=key),
        span=character_span(text, offset),
        hint=msg("Write an ASCII colon and a blank"),
        fix=Fix(
            msg("Replace the full-width colon after `{key}`", key=key),
            (Edit(path, offset, offset + 1, colon),),
            safe=True,
        ),
    )

"""A key of the first level gets a value, or a list one more item; all else stays, byte for byte."""

import re
from collections.abc import Sequence

from neikong.findings import Edit
from neikong.yamldoc.entries import Entry, NotEditable, entries
from neikong.yamldoc.scalars import PLAIN, scalar

Plain = str | int | float | bool | None | Sequence["Plain"] | dict[str, "Plain"]
"""What can be written: as JSON has it."""


def set_key(path: str, data: bytes, key: str, value: Plain, order: Sequence[str] = ()) -> Edit:
    """Give a key of a file's first level a value, written on one line.

    A new key goes behind the last of those that ``order`` puts before it, a key
    that ``order`` does not know to the end. One edit at a time: places move.
    Raises ``NotEditable`` for a file that is no block mapping.
    """
    text, found = entries(data)
    written = written_as(value)
    for entry in found:
        if entry.key == key:
            return _replaced(path, text, entry, written)
    before = [entry for entry in found if _precedes(entry.key, key, order)]
    if not before:
        top = found[0].key_start
        return Edit(path, top, top, f"{key}: {written}{_newline(text)}")
    end = _line_end(text, max(entry.end for entry in before))
    return Edit(path, end, end, f"{_newline(text)}{key}: {written}")


def append_item(path: str, data: bytes, key: str, item: Plain, order: Sequence[str] = ()) -> Edit:
    """Add an item to the list under a key of the first level; make the list where there is none.

    Raises ``NotEditable`` where something else stands there.
    """
    text, found = entries(data)
    entry = next((entry for entry in found if entry.key == key), None)
    if entry is None or not text[entry.start : entry.end].strip():
        return set_key(path, data, key, [item], order)
    if not entry.is_list:
        raise NotEditable(f"{key} is no list")
    if not entry.items:
        return Edit(path, entry.start, entry.end, f"[{written_as(item)}]")
    start, end = entry.items[-1]
    if entry.is_flow:
        return Edit(path, end, end, f", {written_as(item)}")
    indentation = _dash(text, start)
    end = _line_end(text, end)
    return Edit(path, end, end, f"{_newline(text)}{indentation}{written_as(item, in_flow=False)}")


def add_entry(path: str, data: bytes, key: str, name: str, value: Plain, order: Sequence[str] = ()) -> Edit:
    """Add an entry to the mapping under a key of the first level; make the mapping where there is none.

    Raises ``NotEditable`` where something else stands there.
    """
    text, found = entries(data)
    entry = next((entry for entry in found if entry.key == key), None)
    if entry is None or not text[entry.start : entry.end].strip():
        return set_key(path, data, key, {name: value}, order)
    if entry.is_list or not (entry.items or entry.is_flow):
        raise NotEditable(f"{key} is no mapping")
    if not entry.items:
        return Edit(path, entry.start, entry.end, f"{{{name}: {written_as(value, in_flow=True)}}}")
    (start, _), (_, end) = entry.items[0], entry.items[-1]
    if entry.is_flow:
        return Edit(path, end, end, f", {name}: {written_as(value, in_flow=True)}")
    indentation = text[text.rfind("\n", 0, start) + 1 : start]
    end = _line_end(text, end)
    return Edit(path, end, end, f"{_newline(text)}{indentation}{name}: {written_as(value)}")


def written_as(value: Plain, *, in_flow: bool | None = None) -> str:
    """A value on one line; inside of brackets commas and colons need quotation marks."""
    if isinstance(value, str):
        return scalar(value, PLAIN, in_flow=bool(in_flow))
    if isinstance(value, dict):
        pairs = (f"{scalar(key, PLAIN, in_flow=True)}: {written_as(one, in_flow=True)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, Sequence):
        return f"[{', '.join(written_as(one, in_flow=True) for one in value)}]"
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _replaced(path: str, text: str, entry: Entry, written: str) -> Edit:
    """A value on the key's own line is replaced there; one below it moves up to the key."""
    if entry.start < entry.end and "\n" not in text[entry.key_end : entry.start]:
        return Edit(path, entry.start, len(text[: entry.end].rstrip()), written)
    colon = text.index(":", entry.key_end) + 1
    return Edit(path, colon, max(colon, len(text[: entry.end].rstrip())), f" {written}")


def _precedes(other: str, key: str, order: Sequence[str]) -> bool:
    if key not in order or other not in order:
        return key not in order
    return order.index(other) < order.index(key)


def _line_end(text: str, place: int) -> int:
    """The end of the line on which a value ends; a comment behind the value belongs to it."""
    last = len(text[:place].rstrip())
    found = re.compile("[\r\n]").search(text, last)
    return found.start() if found else len(text)


def _dash(text: str, start: int) -> str:
    """What stands before the item that begins here, on its line: blanks, a dash, blanks."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if not re.fullmatch(r"\s*-\s+", line):
        raise NotEditable("an item that does not stand on a line of its own")
    return line


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"

"""Ids and names: what an entity is called, and which one somebody means."""

import unicodedata
from collections.abc import Mapping

from neikong.messages import Message, msg
from neikong.model.record import Record
from neikong.views.nearest import nearest

_MOST = 3
_FEW = 20
"""Ids that may all be named in a hint."""

HEADS = ("name", "title", "text", "label")
"""The fields by which people know a record."""


def folded(text: str) -> str:
    """The text as it is compared: one width, one case, no blanks around it."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def name_of(record: Record | None) -> str:
    """What people call it: a name, a title or, where it has none of these, its text."""
    return next((words for field in HEADS if (words := getattr(record, field, None))), "")


def names_in(table: Mapping[str, Record]) -> dict[str, str]:
    """The name of each id."""
    return {id_: name_of(record) for id_, record in table.items()}


def meant(word: str, names: Mapping[str, str]) -> str | None:
    """The id that a word means: the id itself in any case and width, else the only one of that name."""
    if word in names:
        return word
    wanted = folded(word)
    by_id = [id_ for id_ in names if folded(id_) == wanted]
    found = by_id or [id_ for id_, name in names.items() if folded(name) == wanted]
    return found[0] if len(found) == 1 else None


def alike(word: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Ids with their names that somebody may have meant, the nearest first."""
    wanted = folded(word)
    plain = {folded(id_): id_ for id_ in names}
    by_id = [plain[near] for near in nearest(wanted, plain)]
    by_part = [id_ for id_, name in names.items() if wanted and wanted in folded(name)][:_MOST]
    by_name = [id_ for name in nearest(word, names.values()) for id_ in names if names[id_] == name]
    return tuple(f"{id_} {names[id_]}".rstrip() for id_ in dict.fromkeys((*by_id, *by_part, *by_name)))[:_MOST]


def hint(word: str, names: Mapping[str, str]) -> Message | None:
    """Which ids somebody may have meant; all of them where none is alike and there are few."""
    near = alike(word, names)
    if near:
        return msg("Did you mean {near}?", near=near)
    return msg("Write one of {allowed}", allowed=tuple(names)) if 0 < len(names) <= _FEW else None

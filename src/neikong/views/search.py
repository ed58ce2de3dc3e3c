"""Full-text search over the files of a state: one pass over the bytes, and only what matches is parsed.

A file is looked at as it is written, so that also one with an error in it is found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from neikong.findings import Route, Span
from neikong.load.layout import Place, sort_out
from neikong.messages import Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import SETTINGS
from neikong.views.names import folded
from neikong.views.needles import Needle
from neikong.views.slots import titles
from neikong.yamldoc import Positions, positions

_NAMES = ("name", "title", "organization")
_TERMS = ("domains", "key_areas", "gates")
_NAME = re.compile(r"\b(?:name|title|organization):[ \t]*([^,}\n]+)")


class Rank(IntEnum):
    """How near a find is to what was meant, the nearest first."""

    ID = 0
    NAME = 1
    INITIALS = 2
    ITEM = 3
    TEXT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A text in which words were found, and where in it."""

    titles: tuple[Message, ...]
    route: Route
    span: Span
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An entity in which all words were found."""

    rank: Rank
    kind: str
    kind_title: Message
    id: str
    name: str
    path: str
    hits: tuple[Hit, ...]


def search(state: Mapping[str, bytes], needles: tuple[Needle, ...]) -> tuple[Found, ...]:
    """The entities in which every word occurs, the nearest first."""
    places = [Place(SETTINGS_FILE, SETTINGS, SETTINGS.name)] if SETTINGS_FILE in state else []
    found = (_found(place, state[place.path], needles) for place in (*places, *sort_out(state).places))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.rank, one.path)))


def _found(place: Place, data: bytes, needles: tuple[Needle, ...]) -> Found | None:
    if place.kind is not SETTINGS and not _may_hold(place, data, needles):
        return None
    parsed = positions(data)
    texts = list(parsed.texts())
    if not all(_is_in(place, needle, texts) for needle in needles):
        return None
    name = next((text for route, text in texts if len(route) == 1 and _is_name(route)), "")
    hits = tuple(sorted(_hits(place, parsed, texts, needles), key=_by_weight))
    rank = _rank(place.id, name, hits, needles)
    return Found(rank, place.kind.name, msg(place.kind.title), place.id, name, place.path, hits)


def _may_hold(place: Place, data: bytes, needles: tuple[Needle, ...]) -> bool:
    """A look at the raw text, which also holds keys and comments: it may promise too much, never too little."""
    text = data.decode("utf-8", "replace")
    plain = folded(text)
    return all(
        needle.word in plain
        or needle.word in folded(place.id)
        or "\\" in plain  # an escape may stand for anything
        or (needle.is_initials and any(map(needle.spells, _NAME.findall(text))))
        for needle in needles
    )


def _is_in(place: Place, needle: Needle, texts: Iterable[tuple[Route, str]]) -> bool:
    return needle.word in folded(place.id) or any(
        needle.word in folded(text) or (_is_name(route) and needle.spells(text)) for route, text in texts
    )


def _hits(
    place: Place, parsed: Positions, texts: Iterable[tuple[Route, str]], needles: tuple[Needle, ...]
) -> Iterator[Hit]:
    for route, text in texts:
        marks = [mark for needle in needles for mark in needle.marks(text, spelt=_is_name(route))]
        if marks:
            yield Hit(titles(place.kind.model, route), route, parsed.span(route), text, _merged(marks))


def _merged(marks: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _rank(id_: str, name: str, hits: Iterable[Hit], needles: tuple[Needle, ...]) -> Rank:
    if [needle.word for needle in needles] == [folded(id_)]:
        return Rank.ID
    if all(needle.word in folded(name) for needle in needles):
        return Rank.NAME
    if all(needle.word in folded(name) or needle.spells(name) for needle in needles):
        return Rank.INITIALS
    return Rank.ITEM if any(_is_name(hit.route) for hit in hits) else Rank.TEXT


def _by_weight(hit: Hit) -> tuple[bool, int, Span]:
    """Names first, then what stands further out, then in the order of the file."""
    return not _is_name(hit.route), len(hit.route), hit.span


def _is_name(route: Route) -> bool:
    """Whether a name stands there: of an entity, of an item, or one of the bureau's terms."""
    return bool(route) and (route[-1] in _NAMES or (route[0] in _TERMS and len(route) > 1))

"""Where texts and comments name an id that is no more: nobody but their author knows whether it is meant."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from neikong.amend.target import Target
from neikong.findings import Edit, Route
from neikong.lint.texts import texts
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry
from neikong.yamldoc import Positions, apply_edits, lines, positions

_BEFORE, _AFTER = r"(?<![0-9A-Za-z_-])(?<![0-9A-Za-z_-]\.)", r"(?![0-9A-Za-z_-]|\.(?!ya?ml\b)[0-9A-Za-z])"
"""An id ends where no letter, digit, dash or underscore follows; where a Chinese one ends nobody can tell."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a file as it will be: line and column count from 1, ``text`` is the line."""

    path: str
    line: int
    column: int
    text: str


def mentions(
    registry: Registry, state: Mapping[str, bytes], target: Target, edits: Iterable[Edit]
) -> Iterator[Mention]:
    """The lines whose free text or comment names the target, apart from what the edits replace.

    In its own file an item is named by its bare id, too.
    """
    home = registry.path(target.entity)
    entities = {path: id_ for id_, (_, path) in registry.files.items()} | {SETTINGS_FILE: ""}
    prose: dict[str, set[Route]] = defaultdict(set)
    for text in texts(registry):
        prose[text.entity].add(text.route)
    by_path: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_path[edit.path].append(edit)
    for path, data in state.items():
        if target.id.encode() in data or path == home:
            free = prose[entities[path]] if path in entities else None
            pattern = _pattern(target, at_home=path == home)
            yield from _Page(path, data, by_path[path]).mentions(pattern, free)


class _Page:
    """One file's text before the edits, and where its lines stand after them."""

    def __init__(self, path: str, data: bytes, edits: list[Edit]) -> None:
        self.path = path
        self.data = data
        self.edits = edits

    def mentions(self, pattern: re.Pattern[str], free: Set[Route] | None) -> Iterator[Mention]:
        """One mention a line. ``free`` are the routes of free texts; without them all of the file is."""
        hits = [offset + hit.start() for _, offset, line in lines(self.data) for hit in pattern.finditer(line)]
        places = positions(self.data) if hits and free is not None else None
        kept = [hit for hit in hits if self._stays(hit) and (places is None or _is_free(places, hit, free or set()))]
        after = list(lines(apply_edits(self.data, self.edits))) if kept else []
        starts = [start for _, start, _ in after]
        seen = set()
        for hit in map(self._shifted, kept):
            number, start, text = after[bisect_right(starts, hit) - 1]
            if number not in seen:
                seen.add(number)
                yield Mention(self.path, number, hit - start + 1, text.strip())

    def _stays(self, offset: int) -> bool:
        return not any(edit.start <= offset < edit.end for edit in self.edits)

    def _shifted(self, offset: int) -> int:
        return offset + sum(len(edit.text) - (edit.end - edit.start) for edit in self.edits if edit.start <= offset)


def _is_free(places: Positions, offset: int, free: Set[Route]) -> bool:
    """Whether a comment or a free text stands there: what stands in a key or in any other field is another word."""
    around = places.around(offset)
    return around is None or (not around[1] and around[0] in free)


def _pattern(target: Target, *, at_home: bool) -> re.Pattern[str]:
    names = [re.escape(target.id)]
    if target.item and at_home:
        names.append(rf"(?<![/／]){re.escape(target.item)}")
    return re.compile(f"{_BEFORE}(?:{'|'.join(names)}){_AFTER}")

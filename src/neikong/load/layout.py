"""Which file is which entity: the folder is the kind, the stem is the id."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.load.free_ids import FreeIds
from neikong.messages import Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.fields import ID_PATTERN
from neikong.model.kinds import BY_FOLDER, RESERVED_FOLDERS, Kind

_ID = re.compile(ID_PATTERN)
_LONGEST = 80
_YAML = (".yaml", ".yml")
_IGNORED_FOLDERS = frozenset(("templates",))


@dataclass(frozen=True, slots=True)
class Place:
    """A file that claims to be an entity."""

    path: str
    kind: Kind
    id: str


def is_ignored(path: str) -> bool:
    """Whether a file has nothing to do with the registry's content."""
    parts = path.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return hidden or parts[0] in _IGNORED_FOLDERS or not path.lower().endswith(_YAML)


def is_id(word: str) -> bool:
    """Whether a word can be an id just as it stands: of an entity, whose file it names, or of an item."""
    return len(word) <= _LONGEST and bool(_ID.fullmatch(word)) and unicodedata.normalize("NFKC", word) == word


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of a state, sorted out.

    ``claims`` has every id that some file means to give, with kind and path,
    also where the file itself is refused: a reference to it is not wrong too.
    The kind is empty where it cannot be told.
    """

    places: tuple[Place, ...]
    findings: tuple[Finding, ...]
    claims: dict[str, tuple[str, str]]


def sort_out(paths: Iterable[str]) -> Layout:
    """The places of all entity files, and findings about files that are none."""
    places: list[Place] = []
    findings: list[Finding] = []
    for path in sorted(paths):
        if is_ignored(path) or path == SETTINGS_FILE:
            continue
        folder = path.partition("/")[0]
        if folder in RESERVED_FOLDERS and "/" in path:
            continue
        place, fault = _place(path, folder)
        places += [place] if place else []
        findings += [fault] if fault else []
    unique, clashes = _without_clashes(places)
    claims = {place.id: (place.kind.name, place.path) for place in reversed(places)}
    claims |= {place.id: (place.kind.name, place.path) for place in unique}
    for fault in findings:
        claims.setdefault(PurePosixPath(fault.path).stem, ("", fault.path))
    return Layout(tuple(unique), (*findings, *clashes), claims)


def _place(path: str, folder: str) -> tuple[Place | None, Finding | None]:
    kind = BY_FOLDER.get(folder) if "/" in path else None
    if kind is None:
        return None, _misplaced(path, folder if "/" in path else "")
    name = PurePosixPath(path).name
    if not name.endswith(".yaml"):
        advice = msg("Rename it to {name}.yaml", name=name.rpartition(".")[0])
        return None, _at_top("misplaced-file", path, msg("Entity files end in .yaml"), advice)
    stem = name.removesuffix(".yaml")
    if len(stem) > _LONGEST or not _ID.fullmatch(unicodedata.normalize("NFKC", stem)):
        return None, _malformed(path, stem)
    return Place(path, kind, stem), None


def _misplaced(path: str, folder: str) -> Finding:
    near = get_close_matches(folder, BY_FOLDER, n=1)
    if near:
        advice = msg("Did you mean the folder {folder}/?", folder=near[0])
    else:
        advice = msg("Move it into one of {folders}", folders=tuple(f"{name}/" for name in BY_FOLDER))
    return _at_top("misplaced-file", path, msg("The file lies in no folder of the data model"), advice)


def _malformed(path: str, stem: str) -> Finding:
    return _at_top(
        "malformed-id",
        path,
        msg("`{id}` cannot be an id", id=stem),
        msg("Use letters, digits, Chinese characters, `.`, `_` and `-`, at most 80, and begin with none of the signs"),
    )


def _without_clashes(places: list[Place]) -> tuple[list[Place], list[Finding]]:
    """The first of each id counts; each later one is a finding at its file."""
    first: dict[str, Place] = {}
    free = FreeIds(place.id for place in places)
    unique, faults = [], []
    for place in sorted(places, key=lambda place: not _ID.fullmatch(place.id)):
        plain = unicodedata.normalize("NFKC", place.id)
        known = first.setdefault(plain.casefold(), place)
        if known is not place:
            faults.append(_clash(place, known, free.after(place.id)))
        elif plain != place.id:
            faults.append(_other_form(place, plain))
        else:
            unique.append(place)
    return unique, faults


def _other_form(place: Place, plain: str) -> Finding:
    message = msg("`{id}` is written in another Unicode form than ids have", id=place.id)
    return _at_top("malformed-id", place.path, message, msg("Rename it to {name}.yaml", name=plain))


def _clash(place: Place, known: Place, free: str) -> Finding:
    if place.id == known.id and place.path.endswith(f"{known.id}.yaml"):
        message = msg("The id `{id}` is taken by {path}", id=place.id, path=known.path)
        hint = msg("Rename one of the two files, such as this one to {name}.yaml, and what refers to it", name=free)
        return _at_top("duplicate-id", place.path, message, hint)
    message = msg("The id `{id}` differs from {path} only by case or Unicode form", id=place.id, path=known.path)
    return _at_top("ambiguous-id", place.path, message, msg("Rename one of the two: Windows cannot tell them apart"))


def _at_top(rule: str, path: str, message: Message, hint: Message) -> Finding:
    return Finding(rule, path, message, span=FIRST_CHARACTER, hint=hint)

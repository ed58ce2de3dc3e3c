"""What became of an id: where its entity is now, and which ones went on from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neikong.diff.archive import Archive, id_of, kind_of, lineage_of
from neikong.diff.companions import heirs
from neikong.model import SETTINGS_FILE


@dataclass(frozen=True, slots=True)
class Becoming:
    """``id`` is what an entity is called at last; ``heirs`` are the ids that it was merged or split into."""

    id: str
    heirs: tuple[str, ...] = ()


def becoming(archive: Archive, files: Mapping[str, bytes], id_: str) -> Becoming:
    """Follow an id forwards: through renames to its last name, and from there to what took its place."""
    return Becoming(last := _last_name(archive, files, id_), tuple(dict.fromkeys(_heirs(archive, files, last, {last}))))


def named_by(files: Mapping[str, bytes], id_: str) -> Iterator[tuple[str, bool]]:
    """The ids of the files that name an id as an earlier one, each with whether it is their own."""
    word = id_.encode("utf-8", "surrogateescape")
    for path, data in files.items():
        if word in data and kind_of(path):
            lineage = lineage_of(data)
            if id_ in lineage.all and id_of(path) != id_:
                yield id_of(path), id_ in lineage.formerly


def exists(files: Mapping[str, bytes], id_: str) -> bool:
    """Whether a file gives this id."""
    return any(id_of(path) == id_ for path in files if kind_of(path) or path == SETTINGS_FILE)


def _next(archive: Archive, files: Mapping[str, bytes], id_: str) -> list[tuple[str, bool]]:
    """What files say now goes before what they said when the id vanished."""
    return list(named_by(files, id_)) or list(heirs(archive, id_))


def _last_name(archive: Archive, files: Mapping[str, bytes], id_: str) -> str:
    seen = {id_}
    while not exists(files, id_):
        renamed = [heir for heir, is_rename in _next(archive, files, id_) if is_rename and heir not in seen]
        if not renamed:
            break
        id_ = renamed[0]
        seen.add(id_)
    return id_


def _heirs(archive: Archive, files: Mapping[str, bytes], id_: str, seen: set[str]) -> Iterator[str]:
    """The heirs that are there now, also through heirs that have gone themselves; else those that were there last."""
    named = list(named_by(files, id_)) if exists(files, id_) else _next(archive, files, id_)
    for heir, _ in named:
        if heir in seen:
            continue
        seen.add(heir)
        later = [] if exists(files, heir) else list(_heirs(archive, files, heir, seen))
        yield from later or [heir]

"""What would make a likely rename, merge or split certain: one more item in the lineage of an entity."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from neikong.diff.change import Change, Comparison
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry
from neikong.yamldoc import NotEditable, append_item, apply_edits

FORMERLY, SUPERSEDES = "formerly", "supersedes"


@dataclass(frozen=True, slots=True)
class Declaration:
    """Add ``id`` to the list ``field`` of the file at ``path``; ``change`` is what it declares."""

    path: str
    field: str
    id: str
    change: Change


def declarations(comparison: Comparison, before: Registry, after: Registry) -> Iterator[Declaration]:
    """The declarations that are missing, for everything that is only likely."""
    for change in comparison.changes:
        if change.likely is not None:
            yield from _missing(change, before, after)


def _missing(change: Change, before: Registry, after: Registry) -> Iterator[Declaration]:
    known_before, known_after = before.tables[change.entity_kind], after.tables[change.entity_kind]
    for new in change.after:
        for old in change.before:
            entity = known_after[new]
            is_gone = old not in known_after
            declared = (*getattr(entity, FORMERLY, ()), *getattr(entity, SUPERSEDES, ()))
            if old != new and old not in declared and (is_gone or new not in known_before):
                field = FORMERLY if change.kind == "renamed" else SUPERSEDES
                yield Declaration(after.path(new), field, old, change)


def declared(files: Mapping[str, bytes], found: Iterable[Declaration]) -> dict[str, bytes]:
    """The files that get a declaration, with it; one that cannot be edited safely is left as it is."""
    changed: dict[str, bytes] = {}
    for one in found:
        data = changed.get(one.path, files[one.path])
        order = tuple(KINDS[one.change.entity_kind].model.field_names())
        try:
            changed[one.path] = apply_edits(data, [append_item(one.path, data, one.field, one.id, order)])
        except NotEditable:
            continue
    return changed

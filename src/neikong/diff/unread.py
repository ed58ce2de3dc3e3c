"""What could not be read on one side: nobody knows what it holds, so it has neither come nor gone."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from neikong.findings import Finding
from neikong.model.registry import Registry

_HIDING = frozenset(
    (
        "ambiguous-id",
        "duplicate-id",
        "link-out-of-tree",
        "malformed-id",
        "misplaced-file",
        "oversized-file",
        "unreadable-file",
    )
)
"""Findings of the store and of loading that keep a file, or one of two with the same id, out of the registry."""


def lost(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The paths that findings kept out of a registry."""
    return tuple(
        path
        for finding in findings
        if finding.rule in _HIDING
        for path in (finding.path, *(place.path for place in finding.related))
    )


def unread(registry: Registry, paths: Iterable[str] = ()) -> dict[str, str]:
    """Id and file of what was refused, and of what lies at these paths."""
    known = {id_ for table in registry.tables.values() for id_ in table}
    refused = {id_: path for id_, (_, path) in registry.files.items() if id_ not in known}
    return refused | {PurePosixPath(path).stem: path for path in paths if path.endswith((".yaml", ".yml"))}


def without(registry: Registry, ids: Mapping[str, str]) -> Registry:
    """The registry without these entities."""
    if not ids:
        return registry
    tables = {
        kind: {id_: entity for id_, entity in table.items() if id_ not in ids}
        for kind, table in registry.tables.items()
    }
    return registry.with_tables(tables)

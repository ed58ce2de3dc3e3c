"""A state in which what cannot be read any more is as it was when it last could be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.diff.unread import lost, unread
from neikong.findings import Finding
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Held:
    """Path → bytes, and the paths whose bytes are those of an earlier state."""

    files: Mapping[str, bytes]
    paths: frozenset[str] = frozenset()


def held(
    files: Mapping[str, bytes], registry: Registry, findings: Iterable[Finding], earlier: Mapping[str, bytes]
) -> Held:
    """A state for somebody who is writing it: half a word typed into a file does not take away what it describes.

    ``registry`` and ``findings`` are what loading (and reading) ``files`` gave.
    Without registry.yaml there is no registry for the moment, as while branches
    are changed, and everything is held.
    """
    if SETTINGS_FILE not in files and earlier:
        return Held(earlier, frozenset(earlier))
    hidden = {*unread(registry).values(), *lost(findings)}
    if () in registry.flaws.get(SETTINGS_FILE, ()):
        hidden.add(SETTINGS_FILE)
    kept = {path: earlier[path] for path in hidden if path in earlier}
    whole = {path: data for path, data in files.items() if path not in hidden or path == SETTINGS_FILE}
    return Held(dict(sorted((whole | kept).items())), frozenset(kept))

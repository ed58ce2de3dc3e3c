"""The versions of a registry's files: found by id, read once, loaded in small parts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from neikong.commits import History
from neikong.load import Memory, load
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import BY_FOLDER, SETTINGS
from neikong.model.registry import Registry
from neikong.model.scalars import half_width
from neikong.yamldoc import read

State: TypeAlias = Mapping[str, str]
"""From a path to git's name for its content."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """The earlier ids that a file names: its own, and those of entities that it goes on from."""

    formerly: frozenset[str] = frozenset()
    supersedes: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Both."""
        return self.formerly | self.supersedes


def kind_of(path: str) -> str:
    """The kind whose folder a file lies in; empty for none."""
    kind = BY_FOLDER.get(path.partition("/")[0]) if path.endswith(".yaml") else None
    return kind.name if kind and "/" in path else ""


def id_of(path: str) -> str:
    """The id that a file gives: its name without the ending."""
    return SETTINGS.name if path == SETTINGS_FILE else path.rpartition("/")[2].removesuffix(".yaml")


def lineage_of(data: bytes) -> Lineage:
    """What a file says of earlier ids; nothing where it cannot be read."""
    if b"formerly" not in data and b"supersedes" not in data:
        return Lineage()
    value = read("", data).value or {}
    return Lineage(*(_ids(value.get(key)) for key in ("formerly", "supersedes")))


def _ids(value: object) -> frozenset[str]:
    return (
        frozenset(half_width(id_) for id_ in value if isinstance(id_, str)) if isinstance(value, list) else frozenset()
    )


class Archive:
    """All that was ever in a registry, as far as this clone knows."""

    def __init__(self, history: History) -> None:
        self.commits = history.commits
        self.edges = history.edges
        self._contents = history.contents
        self._known: dict[str, bytes | None] = {}
        self._lineages: dict[str, Lineage] = {}
        self._registries: dict[frozenset[tuple[str, str]], Registry] = {}
        self._memory = Memory()

    @cached_property
    def files(self) -> Mapping[str, tuple[str, ...]]:
        """The paths at which each id ever lay; the settings lie at ``registry`` unless an entity has that id."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for commit in self.commits:
            for path in commit.touches:
                if kind_of(path):
                    found[id_of(path)][path] = None
        return {SETTINGS.name: (SETTINGS_FILE,)} | {id_: tuple(paths) for id_, paths in found.items()}

    def fetch(self, blobs: Iterable[str]) -> None:
        """Read what is not read yet, all at once."""
        asked = {blob for blob in blobs if blob not in self._known}
        if asked:
            self._known |= dict.fromkeys(asked)
            self._known |= self._contents(asked)

    def blobs(self, paths: Iterable[str]) -> set[str]:
        """All versions that these files ever had."""
        wanted = list(paths)
        touches = (commit.touches[path] for commit in self.commits for path in wanted if path in commit.touches)
        return {blob for touch in touches for blob in (touch.before, touch.after) if blob is not None}

    def data(self, blob: str) -> bytes | None:
        """The bytes of a version that was fetched; nothing where this clone does not hold it."""
        return self._known.get(blob)

    def lineage(self, blob: str) -> Lineage:
        """What a version says of earlier ids."""
        if blob not in self._lineages:
            self._lineages[blob] = lineage_of(self.data(blob) or b"")
        return self._lineages[blob]

    def registry(self, state: State) -> Registry:
        """The registry that has only these files."""
        key = frozenset(state.items())
        if key not in self._registries:
            files = {path: data for path, blob in state.items() if (data := self.data(blob)) is not None}
            self._registries[key] = load(files, self._memory)[0]
        return self._registries[key]

    def is_readable(self, path: str, state: State) -> bool:
        """Whether a file of a state yields what it stands for, under the settings of that state."""
        registry = self.registry({one: blob for one, blob in state.items() if one in (path, SETTINGS_FILE)})
        if path == SETTINGS_FILE:
            return () not in registry.flaws.get(path, ())
        return id_of(path) in registry.tables[kind_of(path)]

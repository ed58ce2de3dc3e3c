"""The small fictional registry that comes with the program, commit by commit."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from neikong.render.packaged import INIT
from neikong.store.found import Commit

_EXAMPLE = INIT / "example"


def example(registry: str, around: Mapping[str, bytes]) -> tuple[Commit, ...]:
    """The commits of a repository with the registry in a folder of it; the first also has the files ``around``."""
    with (_EXAMPLE / "history.toml").open("rb") as stream:
        first, *others = (_commit(told, registry) for told in tomllib.load(stream)["commit"])
    return (Commit(first.message, first.day, {**around, **first.files}, first.closes), *others)


def at_the_end(commits: Iterable[Commit]) -> dict[str, bytes]:
    """What the last commit leaves, without the snapshots of rounds, which git makes."""
    files: dict[str, bytes | None] = {}
    for commit in commits:
        files |= commit.files
    return {path: data for path, data in files.items() if data is not None}


def _commit(told: Mapping[str, Any], registry: str) -> Commit:
    folder = _EXAMPLE / told["folder"]
    files: dict[str, bytes | None] = {f"{registry}/{path}": None for path in told.get("removed", ())}
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        files[file.relative_to(folder).as_posix()] = file.read_bytes()
    closes = f"{registry}/rounds/{told['closes']}.yaml" if "closes" in told else None
    return Commit(told["message"], told["day"], files, closes)

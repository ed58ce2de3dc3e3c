"""``neikong log``."""

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.looking import Format, FormatOption, OutputOption, reader_of, unknown
from neikong.messages import msg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from neikong.commits import History
    from neikong.diff.archive import Archive
    from neikong.model.round import Round
    from neikong.report.life import LifeReport
    from neikong.store.gittree import Repository
    from neikong.store.snapshot import Snapshot


def log(
    context: typer.Context,
    id_: Annotated[
        str, typer.Argument(metavar="ID", help=_("An id, also a former one, or the id of an item such as R-001/C1."))
    ],
    format_: FormatOption = Format.TEXT,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help=_("Show only the newest N commits."))
    ] = None,
    output: OutputOption = None,
) -> None:
    """The life of one entity through rounds and commits."""
    from neikong.store.gittree import GitFailed
    from neikong.store.states import repository_of

    console = console_of(context)
    root = registry_root(console)
    repository = repository_of(root)
    snapshot = state(root, "worktree")
    try:
        report = _report(repository, _history(repository, root, snapshot), snapshot, id_, limit)
    except GitFailed as error:
        said = str(error).splitlines()[-1:] or ["?"]
        raise Refusal(msg("The history cannot be read"), msg("git says: {reason}", reason=said[0])) from None
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        from neikong.report.life_json import life_json

        console.text(life_json(report, reader), output)
    else:
        from neikong.report.life_text import life_text

        console.lines(life_text(report, reader), output)


def _history(repository: "Repository", root: Path, snapshot: "Snapshot") -> "History":
    from neikong.store.history import read_history
    from neikong.store.uncommitted import with_uncommitted

    return with_uncommitted(read_history(repository), root, snapshot)


def _report(
    repository: "Repository", history: "History", snapshot: "Snapshot", word: str, limit: int | None
) -> "LifeReport":
    from neikong.diff.archive import Archive
    from neikong.diff.becoming import becoming
    from neikong.diff.life import life
    from neikong.diff.timeline import limited, timeline
    from neikong.load import load
    from neikong.report.life import LifeReport
    from neikong.views.names import meant

    archive = Archive(history)
    entity, item = _meant(archive, snapshot.files, word)
    became = becoming(archive, snapshot.files, entity)
    items = _items(snapshot.files, became.id)
    rounds = load({path: data for path, data in snapshot.files.items() if path.startswith("rounds/")})[0].rounds
    closed = _closings(repository, history, rounds)
    found = life(archive, became.id, meant(item, items) or item, frozenset(closed.values()))
    if item and not found.is_cut and not any(step.changes for step in found.steps):
        raise unknown(item, items, msg("`{entity}` has no item `{item}`, and never had", entity=became.id, item=item))
    entries, more = limited(timeline(found, history.commits, rounds, closed), limit)
    return LifeReport(entity, found, became.heirs, entries, more)


def _closings(repository: "Repository", history: "History", rounds: "Mapping[str, Round]") -> dict[str, str]:
    """The commits on which rounds were closed; git is asked only where one was."""
    from neikong.diff.closings import closings

    if not any(round_.snapshot for round_ in rounds.values()):
        return {}
    trees = repository.registry_trees(commit.id for commit in history.commits if commit.is_committed)
    return closings(history.commits, rounds, trees)


def _items(files: "Mapping[str, bytes]", entity: str) -> dict[str, str]:
    """The items that the entity has now, with their names."""
    from neikong.diff.archive import id_of
    from neikong.load import load
    from neikong.model import SETTINGS_FILE
    from neikong.views.portrait import items_of

    own = {path: data for path, data in files.items() if path == SETTINGS_FILE or id_of(path) == entity}
    return items_of(load(own)[0], entity)


def _meant(archive: "Archive", files: "Mapping[str, bytes]", word: str) -> tuple[str, str]:
    """Entity and item; ids of the past are as good as those of today."""
    from neikong.diff.becoming import named_by
    from neikong.lint.targets import parts
    from neikong.load import load
    from neikong.model import SETTINGS_FILE
    from neikong.model.kinds import SETTINGS
    from neikong.views.names import meant
    from neikong.views.portrait import names_of_all

    entity, item = parts(word)
    if word == SETTINGS_FILE or word.endswith(".yaml"):
        entity, item = (SETTINGS.name if PurePath(word).name == SETTINGS_FILE else PurePath(word).stem), ""
    past = dict.fromkeys(archive.files, "")
    found = (meant(entity, past) if entity else None) or (entity if any(named_by(files, entity)) else None)
    if found is None:  # names of today are looked for last: they need every file
        names = past | names_of_all(load(files)[0])
        found = meant(entity, names) if entity else None
        if found is None:
            raise unknown(entity, names, msg("There is nothing with the id `{id}`, and never was", id=entity))
    return found, item

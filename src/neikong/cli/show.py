"""``neikong show``."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.looking import AtOption, Format, FormatOption, OutputOption, reader_of, unknown
from neikong.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from neikong.findings import Finding
    from neikong.model.registry import Registry
    from neikong.views.portrait import Portrait


def show(
    context: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="ID", help=_("An id, or the id of an item such as R-001/C1."))],
    at: AtOption = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """One entity: its fields, what is wrong with it, and what refers to it."""
    from neikong.cli.checking import checked
    from neikong.lint import Selection

    console = console_of(context)
    root = registry_root(console)
    snapshot = state(root, at)
    result = checked(root, snapshot, Selection())
    portrait = _portrait(result.registry, snapshot.files, id_)
    findings = list(_about(portrait, result.findings))
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        from neikong.report.portrait_json import portrait_json

        console.text(portrait_json(portrait, findings, reader), output)
    else:
        from neikong.report.portrait_text import portrait_text

        console.lines(portrait_text(portrait, findings, reader), output)


def _portrait(registry: "Registry", files: "Mapping[str, bytes]", word: str) -> "Portrait":
    from neikong.model import SETTINGS_FILE
    from neikong.model.kinds import SETTINGS
    from neikong.views.names import meant
    from neikong.views.portrait import former_ids, items_of, names_of_all, of_entity, of_item, of_settings

    entity, item = _parts(word)
    if word in (SETTINGS.name, SETTINGS_FILE) and entity not in registry.files:
        return of_settings(registry)
    names = names_of_all(registry)
    found = meant(entity, names)
    if found is None:
        later = former_ids(registry).get(entity, ())
        if later:
            raise Refusal(msg("`{id}` is now {later}", id=entity, later=later), _try(later[0]))
        raise unknown(entity, names, msg("There is nothing with the id `{id}`", id=entity))
    if not item:
        return of_entity(registry, files, found)
    items = items_of(registry, found)
    portrait = of_item(registry, files, found, meant(item, items) or item)
    if portrait is None:
        raise unknown(item, items, msg("`{entity}` has no item `{item}`", entity=found, item=item))
    return portrait


def _parts(word: str) -> tuple[str, str]:
    """Entity and item; a file of the registry stands for its entity."""
    from neikong.lint.targets import parts

    if word.endswith(".yaml"):
        return PurePath(word).stem, ""
    return parts(word)


def _try(id_: str) -> Message:
    return msg("Try `neikong show {id}`", id=id_)


def _about(portrait: "Portrait", findings: "Iterable[Finding]") -> "Iterator[Finding]":
    """The findings in its file, or at its item; also those whose cause shows there again."""
    for finding in findings:
        seen = finding.among(lambda path: path == portrait.path)
        if seen and seen.route[: len(portrait.route)] == portrait.route:
            yield seen

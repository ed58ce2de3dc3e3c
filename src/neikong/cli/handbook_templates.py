"""``neikong handbook templates``."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.looking import unknown
from neikong.cli.writing import DryRunOption, show, write
from neikong.messages import msg

if TYPE_CHECKING:
    from pathlib import Path

    from neikong.cli.console import Console
    from neikong.render.templates import TemplateLine
    from neikong.report.styled import Line


def templates(
    context: typer.Context,
    copy: Annotated[
        list[str] | None,
        typer.Option(
            "--copy", metavar="NAME", help=_("Copy this template into the registry, to be edited; repeatable.")
        ),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """The templates of all documents; copied into a registry they can be edited, one by one."""
    from neikong.render.templates import template_list

    console = console_of(context)
    root = registry_root(console)
    files = state(root, "worktree").files
    if not copy:
        console.lines(_listed(console, template_list(files)))
        return
    wanted = _wanted(copy)
    new = _lacking(root, wanted)
    if dry_run:
        show(console, new, files)
    else:
        write(root, new, files)
        _tell(console, wanted, new)


_WIDTH = 33
"""The longest name of a template; a test holds it."""


def _listed(console: "Console", lines: "Iterable[TemplateLine]") -> "Iterator[Line]":
    for line in lines:
        own = (("  " + _("(the registry has its own)"), "hint"),) if line.is_own else ()
        yield ((f"{line.name:<{_WIDTH}}", "id"), (f" {console.say(line.title)}", ""), *own)


def _wanted(names: Iterable[str]) -> dict[str, bytes]:
    """The templates by their paths in the registry. Raises ``Refusal`` for a name that there is not."""
    from neikong.render.templates import TITLES, own_path, packaged_template

    for name in names:
        if name not in TITLES:
            raise unknown(name, dict.fromkeys(TITLES, ""), msg("There is no template `{name}`", name=name))
    return {own_path(name): packaged_template(name) for name in names}


def _lacking(root: "Path", files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that are not there yet. Raises ``Refusal`` where something else is: it is never overwritten."""
    from neikong.store.create import InTheWay, missing

    try:
        return missing(root, files)
    except InTheWay as error:
        message = msg("{files} is there already; nothing has been written", files=error.paths)
        raise Refusal(message, msg("Move it away first, or edit it as it is")) from None


def _tell(console: "Console", files: Iterable[str], new: Collection[str]) -> None:
    for path in files:
        told = _("Copied: {file}") if path in new else _("There already, as it comes with the program: {file}")
        console.remark(told.format(file=path))

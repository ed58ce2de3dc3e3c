"""``neikong init``."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, shown_folder
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.messages import msg
from neikong.views.forges import Forge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from neikong.cli.founding import Plan
    from neikong.messages import Message


def init(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help=_("Folder of the new registry; left out: this one."))
    ] = None,
    example: Annotated[
        bool, typer.Option("--example", help=_("A small fictional registry with two rounds in its history."))
    ] = False,
    ci: Annotated[
        Forge | None, typer.Option("--ci", help=_("Also a pipeline, questions for reviewers and CODEOWNERS."))
    ] = None,
    organization: Annotated[
        str | None, typer.Option("--organization", metavar="NAME", help=_("Full name of the bureau."))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only show what would be made."))] = False,
) -> None:
    """Make a new registry, or add a forge's files to one."""
    from neikong.cli.founding import lacking, make
    from neikong.cli.planning import FOLDER, plan_of, plan_of_example

    console = console_of(context)
    place = _reachable(folder or Path(console.options.registry or "."))
    if organization is not None and not organization.strip():
        raise Refusal(msg("--organization names nothing"))
    if example and organization is not None:
        raise Refusal(msg("The example has a fictional organization of its own"))
    plan = plan_of_example(place, ci) if example else plan_of(place, ci, organization)
    paths = lacking(plan)
    if dry_run:
        console.lines(((path, ""),) for path in paths)
        console.remark(_("Only shown: nothing has been written"))
    elif paths:
        make(plan, FOLDER)
        console.lines(((line, ""),) for line in _told(plan, _named(plan.top, place), paths))
    else:
        console.remark(_("Everything is there already; nothing has been written"))


def _reachable(place: Path) -> Path:
    """The place, unless it is meant from a folder that is gone, or by links in a circle. Raises ``Refusal``."""
    try:
        place.resolve()
    except FileNotFoundError:
        raise Refusal(msg("The working folder does not exist any more")) from None
    except (OSError, RuntimeError) as error:
        raise Refusal(msg("{file} cannot be written: {reason}", file=str(place), reason=str(error))) from None
    return place


def _named(top: Path, place: Path) -> "str | Message":
    """The folder of what was made: in the words in which it was given, as long as it is that one."""
    if top.resolve() == Path.cwd():
        return msg("the current folder")
    if top.resolve() == place.resolve():
        return str(place)
    return top.resolve().as_posix() if place.is_absolute() else shown_folder(top)


def _told(plan: "Plan", folder: "str | Message", paths: "Iterable[str]") -> "Iterator[str]":
    """What has been made, folder by folder, and what to do next."""
    heads = Counter(f"{head}/" if rest else head for head, _slash, rest in (path.partition("/") for path in paths))
    yield msg("Made in {folder}:", folder=folder).text(_)
    for head, count in heads.items():
        yield "  " + (msg("{name} ({count:file|files})", name=head, count=count).text(_) if count > 1 else head)
    yield _("Next:")
    yield from (f"  {step.text(_)}" for step in plan.steps)

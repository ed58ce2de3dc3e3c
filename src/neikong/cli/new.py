"""``neikong new``."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from neikong.cli.access import console_of, registry_root, shown_folder, state
from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.writing import DryRunOption, show, write
from neikong.messages import Value, msg

if TYPE_CHECKING:
    from neikong.model.kinds import Kind
    from neikong.model.registry import Registry


def new(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=_("post, risk, workflow, … or the Chinese word."))],
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help=_("Such as name=…, grade.self=2, posts=ZG-01,ZG-02, duties.D1=…; may be repeated."),
        ),
    ] = None,
    id_: Annotated[
        str | None, typer.Option("--id", metavar="ID", help=_("An id instead of the suggested one."))
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Write the file of a new entity; on a terminal, what is missing is asked for."""
    from neikong.amend.assignments import assign
    from neikong.amend.draft import draft
    from neikong.cli.asking import complete
    from neikong.load import load

    console = console_of(context)
    root = registry_root(console)
    chosen = _kind(kind)
    snapshot = state(root, "worktree")
    registry = load(snapshot.files)[0]
    if chosen.name == "round":
        raise _round(registry)
    raw: dict[str, Any] = {}
    for value in values or ():
        assign(raw, chosen.model, value, translate())
    complete(console, registry, chosen, raw)
    entity = _id(console, root, registry, chosen, raw, id_)
    written, wrong = draft(snapshot.files, chosen, entity, raw)
    for failure in wrong[:-1]:
        console.refuse(failure)
    if wrong:
        raise wrong[-1]
    if dry_run:
        show(console, {written.path: written.data}, snapshot.files)
    else:
        write(root, {written.path: written.data}, snapshot.files)
        file = f"{shown_folder(root)}/{written.path}"
        console.lines([((file, "file"),)])
        console.remark(console.say(msg("`neikong validate {file}` says what it still lacks", file=file)))


def _kind(word: str) -> "Kind":
    from neikong.model.kinds import KINDS
    from neikong.views.nearest import nearest
    from neikong.views.subjects import SUBJECTS, subject

    chosen = subject(word)
    if chosen is not None and chosen.items is None:
        return KINDS[chosen.of]
    if chosen is not None:
        hint = msg("Add it to the file of its {kind}", kind=msg(KINDS[chosen.of].title))
        raise Refusal(msg("`{kind}` has no file of its own", kind=word), hint)
    near = nearest(word, [name for one in SUBJECTS if one.items is None for name in (one.name, *one.words)])
    every: tuple[Value, ...] = tuple(KINDS)
    hint = msg("Did you mean {near}?", near=near) if near else msg("Write one of {allowed}", allowed=every)
    raise Refusal(msg("There is no kind `{kind}`", kind=word), hint)


def _round(registry: "Registry") -> Refusal:
    from neikong.views.chronicle import in_order

    number = int((in_order(registry) or ("0",))[-1]) + 1
    return Refusal(
        msg("A round begins with a day and a state, not with a file"),
        msg("Write `neikong round open {number}`", number=number),
    )


def _id(
    console: Console, root: Path, registry: "Registry", kind: "Kind", raw: dict[str, Any], wanted: str | None
) -> str:
    """The id that was asked for, else a suggested one; never one that was used before."""
    from neikong.amend.form import ensure_id
    from neikong.amend.ids import ensure_free, suggested, used_ids

    used = used_ids(registry, _branches(console, root))
    if wanted is not None:
        ensure_id(wanted)
        ensure_free(wanted, used)
        return wanted
    found = suggested(kind.name, raw, registry, used, datetime.date.today().year)
    if found is None:
        raise Refusal(msg("No id can be made of this name"), msg("Choose one: `--id ID`"))
    return found


def _branches(console: Console, root: Path) -> dict[str, str]:
    """The ids of the branches; where git refuses, that is said and nobody is held up."""
    from neikong.store.branches import BranchesUnknown, ids_of_branches

    try:
        return ids_of_branches(root)
    except BranchesUnknown as failure:
        console.remark(console.say(failure.message))
        console.remark(console.say(failure.hint) if failure.hint else "")
        return {}

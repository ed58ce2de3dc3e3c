"""``neikong round open``."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, shown_folder
from neikong.cli.days import OnOption, day
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.writing import DryRunOption, show, write
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.model.registry import Registry

_LAST = 9999
_HOW = (
    msg("Who took part, and how: one line for each method of self, mutual, assisted, reviewed, leader, organization"),
    msg("with the numbers of people and meetings, whom they represent (who) and the units visited:"),
)


def open_(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help=_("Number of the round: the next one."))],
    title: Annotated[str | None, typer.Option("--title", metavar="TITLE", help=_("Name of the round."))] = None,
    on: OnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Begin a checking round: write its file."""
    from neikong.load import load
    from neikong.store.worktree import read_worktree
    from neikong.views.round_file import opened

    console = console_of(context)
    root, first = registry_root(console), day(on)
    known = read_worktree(root).files
    registry = load(known)[0]
    _refuse_number(registry, number)
    _refuse_overlap(registry, first)
    path = f"rounds/{number}.yaml"
    new = {path: opened(_title(title, number), first, map(console.say, _HOW))}
    if dry_run:
        show(console, new, known)
        return
    write(root, new, known)
    file = f"{shown_folder(root)}/{path}"
    console.remark(console.say(msg("Round {number} is open: {file}", number=str(number), file=file)))
    console.remark(console.say(msg("Fill in who takes part, and commit the file")))


def _title(given: str | None, number: int) -> str:
    from neikong.report.styled import visible

    title = f"第{number}轮风险点查找" if given is None else given.strip()
    if not title or visible(title) != title:
        raise Refusal(msg("The title is empty, or has characters that nobody sees"))
    return title


def _refuse_number(registry: "Registry", number: int) -> None:
    """A round has the next number, and nothing else is called like it."""
    taken = next((id_ for id_ in registry.files if id_.isdecimal() and int(id_) == number), None)
    if taken is not None:
        message = msg(
            "There is a file for round {number} already: {file}", number=str(number), file=registry.path(taken)
        )
        raise Refusal(message)
    rounds = [id_ for id_, (_, path) in registry.files.items() if path.startswith("rounds/") and id_.isdecimal()]
    following = max(map(int, rounds), default=0) + 1
    if number != following or number > _LAST:
        message = msg("Round {number} is not the next one", number=str(number))
        raise Refusal(message, msg("The next one is round {number}", number=str(following)))
    for id_ in rounds:
        if id_ not in registry.rounds:
            hint = msg("`neikong validate {file}` says what is wrong with it", file=registry.path(id_))
            raise Refusal(msg("{file} cannot be read", file=registry.path(id_)), hint)


def _refuse_overlap(registry: "Registry", first: datetime.date) -> None:
    """One round at a time: a finding of two rounds would count in both."""
    from neikong.views.chronicle import in_order, is_open

    for id_ in in_order(registry):
        closed = registry.rounds[id_].closed
        if is_open(registry, id_):
            hint = msg("Close it first: `neikong round close {number}`", number=id_)
            raise Refusal(msg("Round {number} is still open", number=id_), hint)
        if closed is not None and first < closed:
            raise Refusal(
                msg(
                    "Round {number} was closed on {closed}, after {day}", number=id_, closed=str(closed), day=str(first)
                )
            )

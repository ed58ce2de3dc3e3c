"""Asking for what a new entity needs; in a pipe nobody can be asked."""

import sys
from collections.abc import Mapping
from typing import Any

import typer

from neikong.amend.assignments import assign
from neikong.amend.draft import missing
from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.cli.language import translate
from neikong.cli.looking import unknown
from neikong.messages import msg
from neikong.model.kinds import Kind
from neikong.model.refs import Ref
from neikong.model.registry import Registry
from neikong.views.names import meant, names_in
from neikong.views.slots import Slot, slots


def complete(console: Console, registry: Registry, kind: Kind, raw: dict[str, Any]) -> None:
    """Ask for the required fields that are missing. Raises ``Refusal`` with their names where there is no terminal."""
    fields = missing(kind, raw)
    if fields and not sys.stdin.isatty():
        message = msg("{kind}: {fields} must be set", kind=msg(kind.title), fields=fields)
        options = " ".join(f"--set {field}=…" for field in fields)
        raise Refusal(message, msg("Write `neikong new {kind} {options}`", kind=kind.name, options=options))
    if not (fields or raw):
        message = msg("{kind}: no field is set", kind=msg(kind.title))
        raise Refusal(message, msg("Write `neikong new {kind} {options}`", kind=kind.name, options="--set FIELD=VALUE"))
    for field in fields:
        assign(raw, kind.model, f"{field}={_answer(console, registry, slots(kind.model)[field])}")


def _answer(console: Console, registry: Registry, slot: Slot) -> str:
    """A text, or the id of an entity that exists, which may be called by its name."""
    while True:
        answer = str(typer.prompt(translate()(slot.title), err=True))
        if not isinstance(slot.mark, Ref):
            return answer
        names = _names(registry, slot.mark)
        if found := meant(answer, names):
            return found
        console.refuse(unknown(answer, names, msg("There is nothing with the id `{id}`", id=answer)))


def _names(registry: Registry, mark: Ref) -> Mapping[str, str]:
    return {id_: name for kind in mark.kinds for id_, name in names_in(registry.tables[kind]).items()}

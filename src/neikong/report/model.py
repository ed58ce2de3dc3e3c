"""The data model as a document, from the models themselves."""

import typing
from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from neikong.messages import N_, Translate
from neikong.model.choice import Choice
from neikong.model.kinds import KINDS, SETTINGS, Kind
from neikong.model.record import Record
from neikong.model.scalars import Duration


def markdown(translate: Translate) -> str:
    """Every kind of file with its fields, then the closed vocabularies."""
    blocks = [
        "# " + translate(N_("Data model")) + "\n",
        translate(N_("Generated from the models; `make docs` writes it.")) + "\n",
    ]
    choices: dict[str, type[Choice]] = {}
    told: set[type[Record]] = set()
    for kind in (SETTINGS, *KINDS.values()):
        blocks += _kind(kind, translate, choices, told)
    blocks.append("## " + translate(N_("Closed vocabularies")) + "\n")
    blocks += (_vocabulary(choices[name], translate) for name in sorted(choices))
    return "\n".join(blocks)


def _kind(kind: Kind, translate: Translate, choices: dict[str, type[Choice]], told: set[type[Record]]) -> Iterator[str]:
    """A kind and those of its records that no earlier kind had."""
    place = f"{kind.folder}/<id>.yaml" if kind.folder else "registry.yaml"
    yield f"## {translate(kind.title)} · `{place}`\n"
    for record in _records(kind.model):
        if record in told:
            continue
        told.add(record)
        doc = " ".join((record.__doc__ or "").split())
        if record is not kind.model:
            yield f"### {record.__name__}\n"
        yield f"{translate(doc)}\n"
        yield _table(record, translate, choices)


def _table(record: type[Record], translate: Translate, choices: dict[str, type[Choice]]) -> str:
    titles = (N_("Field"), N_("Name"), N_("Value"), N_("Meaning"))
    rows = [f"| {' | '.join(map(translate, titles))} |", "|---|---|---|---|"]
    for key in record.field_names():
        info = record.field(key)
        assert info is not None
        name = f"**`{key}`**" if info.is_required() else f"`{key}`"
        value = _value(info, choices).replace("|", "\\|")
        rows.append(f"| {name} | {translate(info.title or '')} | {value} | {translate(info.description or '')} |")
    return "\n".join(rows) + "\n"


def _value(info: FieldInfo, choices: dict[str, type[Choice]]) -> str:
    names = []
    for part in _classes(info.annotation):
        if issubclass(part, Choice):
            choices[part.__name__] = part
            names.append(f"[{part.__name__}](#{part.__name__.lower()})")
        elif issubclass(part, Record):
            names.append(part.__name__)
        elif part is not type(None):
            names.append(
                {Duration: "duration", str: "text", int: "number", bool: "true/false"}.get(part, part.__name__)
            )
    listed = typing.get_origin(info.annotation) is tuple or "tuple[" in str(info.annotation)
    text = ", ".join(dict.fromkeys(names))
    return f"[{text}]" if listed else text


def _vocabulary(choice: type[Choice], translate: Translate) -> str:
    titles = (N_("Value"), N_("Meaning"), N_("Also accepted"))
    rows = [f"### {choice.__name__}\n", f"| {' | '.join(map(translate, titles))} |", "|---|---|---|"]
    rows += (f"| `{member.value}` | {translate(member.label)} | {'、'.join(member.aliases)} |" for member in choice)
    return "\n".join(rows) + "\n"


def _records(model: type[Record]) -> list[type[Record]]:
    """A model and the records inside it, each once, outermost first."""
    found: list[type[Record]] = []
    waiting = [model]
    while waiting:
        record = waiting.pop(0)
        if record in found:
            continue
        found.append(record)
        for key in record.field_names():
            info = record.field(key)
            waiting += (part for part in _classes(info.annotation if info else None) if issubclass(part, Record))
    return found


def _classes(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and not typing.get_args(hint):
        yield hint
    elif typing.get_origin(hint) is typing.Annotated:
        yield from _classes(hint.__origin__)
    else:
        for inner in typing.get_args(hint):
            yield from _classes(inner)

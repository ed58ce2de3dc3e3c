"""JSON Schema of each kind of file, with titles in the reader's language.

What pydantic derives from the models, and three things that an editor needs:
translated titles, shorthands, and whatever else the loader accepts: Chinese
words, full-width digits, and any scalar where a text belongs. What comes first
in an ``anyOf`` is what the editor proposes.
"""

import inspect
from typing import Any

from pydantic import BaseModel

from neikong.messages import Translate
from neikong.model import choices
from neikong.model.choice import Choice
from neikong.model.kinds import KINDS, SETTINGS
from neikong.model.record import Record

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that the YAML language server knows best."""

_TEXT = ["string", "number"]
"""How the models describe a text; a text may look like ``true``, too."""

_OTHERWISE = {
    "integer": r"^\s*[+\-＋－]?[0-9０-９]{1,9}\s*$",
    "boolean": r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|是|否)\s*$",
    "date": r"^\s*[0-9０-９]{4}[\-－][0-9０-９]{2}[\-－][0-9０-９]{2}\s*$",
}
"""As a text: full-width, in Chinese, or in quotes."""

_CHOICES = {name: kind for name, kind in vars(choices).items() if inspect.isclass(kind) and issubclass(kind, Choice)}


def schemas(translate: Translate) -> dict[str, dict[str, Any]]:
    """Kind → schema."""
    return {kind.name: _schema(kind.model, kind.title, translate) for kind in (*KINDS.values(), SETTINGS)}


def _schema(model: type[BaseModel], title: str, translate: Translate) -> dict[str, Any]:
    derived = model.model_json_schema(by_alias=True, mode="validation", ref_template="#/definitions/{model}")
    definitions = {name: _definition(name, body, translate) for name, body in derived.pop("$defs", {}).items()}
    body = _translated(derived, translate)
    return {"$schema": DIALECT, **body, "title": translate(title), "definitions": definitions}


def _definition(name: str, body: dict[str, Any], translate: Translate) -> dict[str, Any]:
    if name in _CHOICES:
        return _choice(_CHOICES[name], translate)
    body = _translated(body, translate)
    shorthand = next((kind.shorthand for kind in _records() if kind.__name__ == name and kind.shorthand), None)
    if shorthand is not None:
        return {"anyOf": [body["properties"][shorthand], body]}
    return body


def _choice(kind: type[Choice], translate: Translate) -> dict[str, Any]:
    """Canonical values first, each with its meaning; Chinese words are right, too."""
    members = list(kind)
    return {
        "anyOf": [
            {
                "enum": [member.value for member in members],
                "markdownEnumDescriptions": [translate(member.label) for member in members],
            },
            {"enum": [alias for member in members for alias in member.aliases]},
        ]
    }


def _translated(value: Any, translate: Translate) -> Any:
    """Titles and descriptions in the reader's language; what only Python needs is dropped."""
    if isinstance(value, dict):
        translated = {
            key: translate(part)
            if key in ("title", "description") and isinstance(part, str)
            else _translated(part, translate)
            for key, part in value.items()
            if key != "default"
        }
        return _as_loaded(_with_nothing(translated))
    if isinstance(value, list):
        return [_translated(part, translate) for part in value]
    return value


def _as_loaded(value: dict[str, Any]) -> dict[str, Any]:
    """A scalar in every form in which the loader takes it."""
    if value.get("type") == _TEXT:
        return {**value, "type": [*_TEXT, "boolean"]}
    kind = value.get("format", value.get("type"))
    if not isinstance(kind, str) or kind not in _OTHERWISE:
        return value
    text = {"type": "string", "pattern": _OTHERWISE[kind]}
    said: dict[str, Any] = {key: value[key] for key in ("title", "description") if key in value}
    if kind == "date":  # is a text in any form
        return {**said, **text}
    return {**said, "anyOf": [{key: part for key, part in value.items() if key not in said}, text]}


def _with_nothing(value: dict[str, Any]) -> dict[str, Any]:
    """A list or free mapping may be left empty after its key, as the loader takes it."""
    if value.get("type") == "array" or (
        value.get("type") == "object" and "additionalProperties" in value and "properties" not in value
    ):
        return {**value, "type": [value["type"], "null"]}
    return value


def _records() -> list[type[Record]]:
    found, waiting = [], [Record]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return found

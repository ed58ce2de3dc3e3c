"""JSON Schema of each kind of file, with titles in the reader's language.

What pydantic derives from the models, and three things that an editor needs:
translated titles, the Chinese words that the loader accepts, and shorthands.
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
        value = _with_nothing(value)
        return {
            key: translate(part)
            if key in ("title", "description") and isinstance(part, str)
            else _translated(part, translate)
            for key, part in value.items()
            if key != "default"
        }
    if isinstance(value, list):
        return [_translated(part, translate) for part in value]
    return value


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

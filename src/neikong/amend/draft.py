"""A new entity: its file's text from what somebody set, checked against the model and the registry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from neikong.amend.canonical import canonical
from neikong.amend.laid_out import laid_out
from neikong.findings import Finding, Route
from neikong.lint import Selection, validate
from neikong.messages import Failure, Message, msg
from neikong.model.kinds import Kind

_RULES = Selection(("unknown-reference", "unknown-item", "unknown-term"))
"""What a new file must get right at once, besides its form."""


class WrongValue(Failure):
    """A value that the data model or the registry refuses."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is not written yet."""

    path: str
    data: bytes


def missing(kind: Kind, raw: Mapping[str, Any]) -> tuple[str, ...]:
    """The required fields that are not set."""
    fields = ((key, kind.model.field(key)) for key in kind.model.field_names())
    return tuple(key for key, info in fields if info is not None and info.is_required() and key not in raw)


def draft(state: Mapping[str, bytes], kind: Kind, id_: str, raw: Mapping[str, Any]) -> tuple[Draft, list[WrongValue]]:
    """The new entity's file in canonical form, and every value that is refused, told with its field."""
    path = f"{kind.folder}/{id_}.yaml"
    data = laid_out(kind.model, dict(raw))
    data = canonical({**state, path: data}, path.__eq__).changed.get(path, data)
    found = validate({**state, path: data}, _RULES).findings
    here = (finding.among(path.__eq__) for finding in found)
    return Draft(path, data), [_wrong(finding, raw) for finding in here if finding is not None]


def _wrong(finding: Finding, raw: Mapping[str, Any]) -> WrongValue:
    field = ".".join(_words(raw, finding.route))
    message: Message = finding.message
    if field:
        message = msg("{field}: {reason}", field=field, reason=finding.message)
    return WrongValue(message, finding.hint)


def _words(raw: Any, route: Route) -> Iterator[str]:
    """A route as `--set` takes it: items by their ids, or counted from 1."""
    for part in route:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            raw = None
        if isinstance(part, int):
            yield str(raw["id"]) if isinstance(raw, dict) and "id" in raw else str(part + 1)
        else:
            yield part

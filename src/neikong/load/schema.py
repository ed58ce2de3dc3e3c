"""What pydantic refuses becomes findings that say what to write instead."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from enum import Enum
from typing import Any, cast

from pydantic_core import ErrorDetails

from neikong.findings import Finding, Rewrite, Route
from neikong.load.navigate import enumeration_at, literals_at, record_at
from neikong.messages import N_, Message, Value, literal, msg
from neikong.model.choice import Choice
from neikong.model.record import Record
from neikong.yamldoc import UNREADABLE

_MOST_HINTS = 200
"""A file of that many unknown keys was not written by hand: what each was meant to be is not searched for."""

_TYPES = {
    "string_type": N_("a text"),
    "list_type": N_("a list"),
    "tuple_type": N_("a list"),
    "dict_type": N_("a mapping of `key: value` lines"),
    "model_type": N_("a mapping of `key: value` lines"),
    "model_attributes_type": N_("a mapping of `key: value` lines"),
    "not_whole": N_("a whole number"),
    "not_truth": N_("true or false"),
}


def schema_findings(
    model: type[Record], path: str, raw: dict[str, Any], errors: list[ErrorDetails]
) -> Iterator[Finding]:
    """One finding for each of pydantic's errors about a file."""
    readable = [error for error in errors if error["input"] is not UNREADABLE]
    found = [_finding(model, path, error) for error in readable if error["type"] != "extra_forbidden"]
    found += _unknown_keys(model, path, raw, [error["loc"] for error in readable if error["type"] == "extra_forbidden"])
    misspelt = {flawed_route(finding) for finding in found if finding.rule == "unknown-key"}
    for finding in found:
        if finding.rule != "missing-field" or finding.route not in misspelt:
            yield finding


def _finding(model: type[Record], path: str, error: ErrorDetails) -> Finding:
    route: Route = error["loc"]
    kind = error["type"]
    if route[-1] == "[key]":
        return Finding("empty-text", path, msg("The text is empty"), route[:-1], on_key=True)
    if kind == "missing":
        message = msg("The field `{field}` is missing", field=str(route[-1]))
        return Finding("missing-field", path, message, route, hint=_what_it_is(model, route))
    if error["input"] is None:
        message = msg("The field `{field}` has no value", field=str(route[-1]))
        return Finding("missing-field", path, message, route, on_key=True, hint=_what_it_is(model, route))
    if kind in _TYPES:
        message = msg("{wanted} is needed here, not {found}", wanted=msg(_TYPES[kind]), found=_found(error["input"]))
        return Finding("wrong-type", path, message, route, hint=_what_it_is(model, route))
    return _wrong_value(model, path, route, error)


def _wrong_value(model: type[Record], path: str, route: Route, error: ErrorDetails) -> Finding:
    kind, written = error["type"], _short(error["input"])
    context: Mapping[str, Any] = error.get("ctx", {})
    if kind in ("enum", "literal_error", "unknown_grade"):
        return _unknown_value(model, path, route, error)
    if kind == "impossible_date":
        message = msg("There is no day {written} in the calendar", written=written)
        return Finding("impossible-date", path, message, route, hint=msg("Check the month and the day"))
    if kind == "not_date":
        message = msg("`{written}` is no date", written=written)
        return Finding("impossible-date", path, message, route, hint=msg("Write year-month-day, such as 2026-03-01"))
    if kind == "not_duration":
        message = msg("`{written}` is no length of time", written=written)
        hint = msg("Write a number and a unit, such as 3个工作日, 15日, 1个月 or 2 hours")
        return Finding("malformed-duration", path, message, route, hint=hint)
    if kind == "string_too_short":
        return Finding("empty-text", path, msg("The text is empty"), route, hint=_what_it_is(model, route))
    if kind == "string_pattern_mismatch":
        return Finding(
            "malformed-value",
            path,
            msg("`{written}` has not the form that is needed here", written=written),
            route,
            hint=_what_it_is(model, route),
        )
    return _out_of_range(path, route, written, kind, context)


def _out_of_range(path: str, route: Route, written: str, kind: str, context: Mapping[str, Any]) -> Finding:
    if kind == "score_out_of_scale":
        hint = msg("Write a number from 1 to {scale}", scale=context["scale"])
    elif "ge" in context:
        hint = msg("Write {bound} or more", bound=context["ge"])
    elif "le" in context:
        hint = msg("Write {bound} or less", bound=context["le"])
    else:
        hint = msg("See the data model for what is allowed here")
    return Finding("out-of-range", path, msg("`{written}` is out of range", written=written), route, hint=hint)


def _unknown_value(model: type[Record], path: str, route: Route, error: ErrorDetails) -> Finding:
    written = _short(error["input"])
    message = msg("`{written}` is not one of the allowed values", written=written)
    choice = enumeration_at(model, route)
    if choice is not None:
        hint = msg("Write one of {allowed}", allowed=tuple(_with_alias(member) for member in choice))
    else:
        allowed = error.get("ctx", {}).get("allowed") or literals_at(model, route)
        hint = msg("Write one of {allowed}", allowed=tuple(str(value) for value in allowed))
    return Finding("unknown-value", path, message, route, hint=hint)


def own_id(path: str, key: str) -> Finding:
    """An entity file that repeats what its name or folder says."""
    hint = msg("Remove it: the file's name is the id, its folder is the kind")
    return Finding("unknown-key", path, msg("There is no field `{key}` here", key=key), (key,), on_key=True, hint=hint)


def flawed_route(finding: Finding) -> Route:
    """What no rule need complain about again: a misspelt key is the field it was meant to be."""
    if finding.rule == "unknown-key" and finding.rewrite:
        return (*finding.route[:-1], finding.rewrite.text)
    return finding.route


def _with_alias(member: Enum) -> str:
    aliases = member.aliases if isinstance(member, Choice) else ()
    return f"{member.value} ({aliases[0]})" if aliases else str(member.value)


def _unknown_keys(model: type[Record], path: str, raw: dict[str, Any], routes: list[Route]) -> Iterator[Finding]:
    """No field is suggested that the mapping has already, or that another slip seems to mean."""
    taken: dict[Route, set[str]] = {}
    for number, route in enumerate(routes):
        record = record_at(model, route[:-1])
        known = list(record.field_names()) if record else []
        if number >= _MOST_HINTS:
            yield _unknown_key(path, route, known, [])
            continue
        used = taken.setdefault(route[:-1], set(_mapping_at(raw, route[:-1])))
        free = [name for name in known if name not in used]
        near = get_close_matches(str(route[-1]).lower(), free, n=1, cutoff=0.6)
        used.update(near)
        yield _unknown_key(path, route, known, near)


def _unknown_key(path: str, route: Route, known: list[str], near: list[str]) -> Finding:
    key = str(route[-1])
    message = msg("There is no field `{key}` here", key=key)
    if near:
        hint = msg("Did you mean `{near}`?", near=near[0])
    else:
        hint = msg("The fields are {fields}", fields=cast("tuple[Value, ...]", tuple(sorted(known))))
    rewrite = Rewrite(near[0], safe=False) if near else None
    return Finding("unknown-key", path, message, route, on_key=True, hint=hint, rewrite=rewrite)


def _mapping_at(raw: Any, route: Route) -> dict[str, Any]:
    for part in route:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            return {}
    return raw if isinstance(raw, dict) else {}


def _what_it_is(model: type[Record], route: Route) -> Message | None:
    record = record_at(model, route[:-1])
    info = record.field(str(route[-1])) if record else None
    if info is None or not info.description or not info.title:
        return None
    return msg("{title}: {description}", title=literal(info.title), description=literal(info.description))


def _found(value: object) -> Message:
    if isinstance(value, list):
        return msg("a list")
    if isinstance(value, dict):
        return msg("a mapping")
    return msg("`{written}`", written=_short(value))


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"

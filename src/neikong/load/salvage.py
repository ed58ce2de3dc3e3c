"""What is left of an entity whose file has schema errors.

Other files refer to it and rules count it, so it should not vanish because one
of its fields is wrong. What pydantic refused is taken out, what is missing gets
a stand-in, and the routes of both are remembered as flaws: nobody reports them
twice. Items of a list keep their places, since routes count them.
"""

import copy
from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from neikong.findings import Route
from neikong.load.navigate import classes_at, enumeration_at
from neikong.model.record import Entity, Record
from neikong.model.scalars import Duration

_TRIES = 6
"""A stand-in for a record lacks its own fields, and so on down: nothing is deeper."""

_STAND_INS: dict[type, str] = {int: "1", bool: "false", date: "2000-01-01", Duration: "1日", str: "unknown"}


def salvage(
    model: type[Entity], raw: dict[str, Any], context: Mapping[str, Any], errors: list[ErrorDetails]
) -> Entity | None:
    """The entity without its refused parts, or nothing when too little remains."""
    rest = copy.deepcopy(raw)
    for _ in range(_TRIES):
        for error in errors:
            _mend(model, rest, error)
        try:
            return model.model_validate(rest, context=context)
        except ValidationError as failure:
            errors = failure.errors(include_url=False)
    return None


def _mend(model: type[Record], rest: Any, error: ErrorDetails) -> None:
    route: Route = tuple(part for part in error["loc"] if part != "[key]")
    holder, depth = _holder(rest, route)
    key: Any = route[depth]
    if isinstance(holder, list):
        if key < len(holder):
            holder[key] = _stand_in(model, route[: depth + 1])
    elif error["type"] == "missing" and depth == len(route) - 1:
        holder[key] = _stand_in(model, route)
    else:
        holder.pop(key, None)


def _holder(rest: Any, route: Route) -> tuple[Any, int]:
    """The innermost container on the way, and how far it is: a shorthand ends the way early."""
    holder = rest
    for depth, part in enumerate(route[:-1]):
        inside = holder[part] if _has(holder, part) else None
        if not isinstance(inside, dict | list):
            return holder, depth
        holder = inside
    return holder, len(route) - 1


def _has(holder: Any, part: str | int) -> bool:
    if isinstance(holder, list):
        return isinstance(part, int) and part < len(holder)
    return part in holder


def _stand_in(model: type[Record], route: Route) -> Any:
    """A value that the model accepts at ``route``, or an empty record whose fields follow next."""
    enumeration = enumeration_at(model, route)
    if enumeration is not None:
        return next(iter(enumeration)).value
    for kind in classes_at(model, route):
        if issubclass(kind, Record):
            return {}
        if kind in _STAND_INS:
            return _STAND_INS[kind]
    return _STAND_INS[str]

"""What is left of an entity whose file has schema errors.

Other files refer to it and rules count it, so it should not vanish because one
of its fields is wrong. What pydantic refused is taken out, what is missing gets
a placeholder, and the routes of both are remembered as flaws: nobody reports
them twice.
"""

import copy
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from neikong.findings import Route
from neikong.model.record import Entity

PLACEHOLDER = "unknown"
_TRIES = 3


def salvage(
    model: type[Entity], raw: dict[str, Any], context: Mapping[str, Any], errors: list[ErrorDetails]
) -> Entity | None:
    """The entity without its refused parts, or nothing when too little remains."""
    rest = copy.deepcopy(raw)
    for _ in range(_TRIES):
        for error in reversed(errors):
            _mend(rest, error)
        try:
            return model.model_validate(rest, context=context)
        except ValidationError as failure:
            errors = failure.errors(include_url=False)
    return None


def _mend(rest: Any, error: ErrorDetails) -> None:
    route: Route = error["loc"]
    holder = rest
    for part in route[:-1]:
        try:
            holder = holder[part]
        except (KeyError, IndexError, TypeError):
            return
    key: Any = route[-1]
    if error["type"] == "missing" and isinstance(holder, dict):
        holder[key] = PLACEHOLDER
    elif (isinstance(holder, dict) and key in holder) or (isinstance(holder, list) and key < len(holder)):
        del holder[key]

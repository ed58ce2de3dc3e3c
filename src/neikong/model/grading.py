"""Grades and scores: small numbers whose bounds registry.yaml declares."""

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from neikong.model.scalars import half_width, whole


def _grade(value: Any, info: ValidationInfo) -> int:
    """A grade of the bureau's, as a number or by its label (一级)."""
    labels: dict[str, int] = (info.context or {}).get("grades", {})
    word = half_width(value) if isinstance(value, str) else ""
    if word in labels:
        return labels[word]
    if isinstance(value, str) and labels:
        raise PydanticCustomError("unknown_grade", "no such grade", {"allowed": tuple(labels)})
    return int(whole(value))


def _score(value: Any, info: ValidationInfo) -> int:
    number = int(whole(value))
    scale: int | None = (info.context or {}).get("scale")
    if scale is not None and not 1 <= number <= scale:
        raise PydanticCustomError("score_out_of_scale", "outside the scale", {"scale": scale})
    return number


GradeValue: TypeAlias = Annotated[
    int, BeforeValidator(_grade), WithJsonSchema({"type": ["integer", "string"], "examples": [1, "一级"]})
]
"""1 is the highest; two or three grades, the bureau decides."""

Score: TypeAlias = Annotated[int, BeforeValidator(_score), WithJsonSchema({"type": "integer", "minimum": 1})]
"""1 to ``grading.scale``."""

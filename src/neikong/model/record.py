"""The base of everything that a file holds: strict, frozen, described in two languages."""

from collections.abc import Set
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo
from pydantic.json_schema import SkipJsonSchema


class Record(BaseModel):
    """A mapping with known keys only.

    ``shorthand`` names the field that a bare text stands for, so that
    ``grade: 1`` means ``grade: {approved: 1}``.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    shorthand: ClassVar[str | None] = None

    @classmethod
    def field_names(cls) -> Set[str]:
        """The keys that a file may use, in their order; ``self`` and ``schema`` are aliases in Python."""
        return _keys(cls).keys()

    @classmethod
    def field(cls, key: str) -> FieldInfo | None:
        """The field that a key of a file stands for, or nothing."""
        return _keys(cls).get(key)


@cache
def _keys(model: type[Record]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in model.model_fields.items() if not info.exclude}


class Shorthand(Record):
    """A record that may be written as one bare text."""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: Any) -> Any:
        if isinstance(data, str) and cls.shorthand:
            return {cls.shorthand: data}
        return data


class Entity(Record):
    """What one file holds. Its id is the file's name and never stands inside."""

    id: SkipJsonSchema[str] = Field(exclude=True)

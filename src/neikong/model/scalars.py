"""Scalar types of the data model: the schema, not YAML, decides what a text means.

Every scalar arrives as the text the author wrote. The validators here raise
``PydanticCustomError`` with a type that ``load`` turns into a finding.
"""

import datetime
import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from neikong.messages import N_

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE = re.compile(r"[+-]?\d{1,9}")
_TRUE, _FALSE = frozenset(("true", "是")), frozenset(("false", "否"))


def half_width(text: str) -> str:
    """Full-width digits and letters as their ASCII twins, blanks trimmed."""
    return text.strip() if text.isascii() else unicodedata.normalize("NFKC", text).strip()


def _half_width(value: Any) -> Any:
    return half_width(value) if isinstance(value, str) and not value.isascii() else value


def whole(value: Any) -> Any:
    """A whole number, also in full-width digits; nothing else that ``int`` would take."""
    if not isinstance(value, str) or not _WHOLE.fullmatch(half_width(value)):
        raise PydanticCustomError("not_whole", "a whole number is needed")
    return int(half_width(value))


def truth(value: Any) -> Any:
    """``true`` or ``false``, or 是 or 否; ``yes``, ``on`` and 1 are texts in YAML 1.2."""
    word = half_width(value).lower() if isinstance(value, str) else ""
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise PydanticCustomError("not_truth", "true or false is needed")


def iso_date(value: Any) -> Any:
    """A date as ISO 8601 writes it, in the Gregorian calendar."""
    word = half_width(value) if isinstance(value, str) else ""
    if not _DATE.fullmatch(word):
        raise PydanticCustomError("not_date", "a date is needed")
    try:
        return datetime.date.fromisoformat(word)
    except ValueError:
        raise PydanticCustomError("impossible_date", "no such day") from None


def nothing_is_empty(value: Any) -> Any:
    """A key without a value means an empty list or mapping."""
    return () if value is None else value


_TEXT_SCHEMA = {"type": ["string", "number"]}

Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), WithJsonSchema(_TEXT_SCHEMA)]
"""A text; ``name: 2024`` and ``name: no`` stay what the author wrote."""

Word: TypeAlias = Annotated[Text, BeforeValidator(_half_width)]
"""An id or a reference: full-width letters and digits mean their ASCII twins."""

Whole: TypeAlias = Annotated[int, BeforeValidator(whole), WithJsonSchema({"type": "integer"})]
Truth: TypeAlias = Annotated[bool, BeforeValidator(truth), WithJsonSchema({"type": "boolean"})]
Date: TypeAlias = Annotated[
    datetime.date, BeforeValidator(iso_date), WithJsonSchema({"type": "string", "format": "date"})
]

_UNITS: dict[str, str] = {
    "hour": "hour", "hours": "hour", "小时": "hour", "时": "hour",
    "day": "day", "days": "day", "日": "day", "天": "day", "个自然日": "day", "自然日": "day",
    "working day": "working_day", "working days": "working_day",
    "个工作日": "working_day", "工作日": "working_day",
    "month": "month", "months": "month", "个月": "month", "月": "month",
    "quarter": "quarter", "quarters": "quarter", "个季度": "quarter", "季度": "quarter", "季": "quarter",
    "year": "year", "years": "year", "年": "year",
}  # fmt: skip
_UNIT_LABELS = {
    "hour": (N_("{n} hour"), N_("{n} hours")),
    "day": (N_("{n} day"), N_("{n} days")),
    "working_day": (N_("{n} working day"), N_("{n} working days")),
    "month": (N_("{n} month"), N_("{n} months")),
    "quarter": (N_("{n} quarter"), N_("{n} quarters")),
    "year": (N_("{n} year"), N_("{n} years")),
}
_AT_ONCE = {"即时": "hour", "即办": "hour", "immediately": "hour", "当日": "day", "same day": "day"}
_DURATION = re.compile(r"(\d{1,4}|[零〇一二两三四五六七八九十百]{1,5})\s*([^\d\s].*)")
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5,
           "六": 6, "七": 7, "八": 8, "九": 9}  # fmt: skip
_TENS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Duration:
    """A time limit. ``day`` is a natural day (日), ``working_day`` a working day (工作日).

    ``即时`` is 0 hours and ``当日`` 0 days: done before the day is over.
    """

    amount: int
    unit: str

    @property
    def template(self) -> str:
        """The message that says it, with a field ``n``."""
        one, many = _UNIT_LABELS[self.unit]
        return one if self.amount == 1 else many

    @property
    def written(self) -> str:
        """How a file may say it, in English: ``5 working days``."""
        return self.template.format(n=self.amount)


def chinese_number(text: str) -> int:
    """三十 → 30; Arabic digits are taken as they are. Up to 9999."""
    if text.isdigit():
        return int(text)
    total, current = 0, 0
    for character in text:
        if character in _TENS:
            total += (current or 1) * _TENS[character]
            current = 0
        else:
            current = _DIGITS[character]
    return total + current


def duration(value: Any) -> Any:
    """``20 working days``, ``20个工作日``, ``三十日``, ``即时``."""
    if isinstance(value, str):
        word = half_width(value)
        if word in _AT_ONCE:
            return Duration(0, _AT_ONCE[word])
        found = _DURATION.fullmatch(word)
        if found and (unit := _UNITS.get(found.group(2).strip())):
            return Duration(chinese_number(found.group(1)), unit)
    raise PydanticCustomError("not_duration", "a duration is needed")


Limit: TypeAlias = Annotated[
    Duration,
    BeforeValidator(duration),
    PlainSerializer(lambda value: value.written, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["20个工作日", "15日"]}),
]

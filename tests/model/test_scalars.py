"""Scalars: what the schema makes of a text."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from neikong.model.scalars import Duration, chinese_number, duration, half_width, iso_date, truth, whole


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("3 working days", 3, "working_day"),
        ("1 working day", 1, "working_day"),
        ("20个工作日", 20, "working_day"),
        ("５个工作日", 5, "working_day"),
        ("二十个工作日", 20, "working_day"),
        ("15日", 15, "day"),
        ("15 日", 15, "day"),
        ("三十日", 30, "day"),
        ("十五天", 15, "day"),
        ("15 days", 15, "day"),
        ("1 day", 1, "day"),
        ("7个自然日", 7, "day"),
        ("2 hours", 2, "hour"),
        ("2小时", 2, "hour"),
        ("1 month", 1, "month"),
        ("三个月", 3, "month"),
        ("两个月", 2, "month"),
        ("2 quarters", 2, "quarter"),
        ("一季度", 1, "quarter"),
        ("5 years", 5, "year"),
        ("一百二十日", 120, "day"),
        ("百日", 100, "day"),
        ("即时", 0, "hour"),
        ("即办", 0, "hour"),
        ("当日", 0, "day"),
        (" 当日 ", 0, "day"),
        ("same day", 0, "day"),
    ],
)
def test_durations(text: str, amount: int, unit: str) -> None:
    assert duration(text) == Duration(amount, unit)


@pytest.mark.parametrize(
    ("amount", "unit", "template"),
    [
        (1, "day", "{n} day"),
        (0, "day", "{n} days"),
        (1, "working_day", "{n} working day"),
        (2, "month", "{n} months"),
    ],
)
def test_a_duration_can_be_said(amount: int, unit: str, template: str) -> None:
    assert Duration(amount, unit).template == template


@pytest.mark.parametrize("written", ["1 day", "0 hours", "20 working days", "5 years"])
def test_a_duration_is_written_as_a_file_may_say_it(written: str) -> None:
    assert duration(written).written == written


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("七", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("一百零五", 105),
        ("三百二十一", 321),
        ("40", 40),
    ],
)
def test_chinese_numbers(text: str, number: int) -> None:
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("０１２", 12), (" 3 ", 3), ("-1", -1), ("+5", 5), ("999999999", 999_999_999)]
)
def test_whole_numbers(text: str, number: int) -> None:
    assert whole(text) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("True", True), ("是", True), ("ｔｒｕｅ", True), ("false", False), ("否", False)],
)
def test_truths(text: str, value: bool) -> None:
    assert truth(text) is value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-02-29", datetime.date(2024, 2, 29)),
        ("２０２４-02-29", datetime.date(2024, 2, 29)),
        (" 2001-05-01", datetime.date(2001, 5, 1)),
    ],
)
def test_dates(text: str, day: datetime.date) -> None:
    assert iso_date(text) == day


NOT_TEXTS: list[Any] = [None, [], ["1"], {}, {"a": "b"}, 3, True]


@pytest.mark.parametrize(
    ("validator", "value", "error"),
    [
        *((duration, value, "not_duration") for value in NOT_TEXTS),
        *((duration, text, "not_duration") for text in ("", "很久", "3", "日", "-3日", "3工日", "12345日", "3 weeks")),
        *((whole, value, "not_whole") for value in NOT_TEXTS),
        *((whole, text, "not_whole") for text in ("", "1.0", "1e3", "两", "0x1F", "1_000", "1,000", "9" * 10)),
        *((truth, value, "not_truth") for value in (None, [], ["true"], {}, {"a": "b"}, 3)),
        *((truth, text, "not_truth") for text in ("", "yes", "no", "on", "1", "0", "对")),
        *((iso_date, value, "not_date") for value in NOT_TEXTS),
        *((iso_date, text, "not_date") for text in ("", "2024-1-5", "2024/01/05", "20240105", "2024年1月5日")),
        *((iso_date, text, "impossible_date") for text in ("2024-13-01", "2023-02-29", "2024-02-30", "0000-01-01")),
    ],
)
def test_refusals(validator: Callable[[Any], Any], value: Any, error: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        validator(value)
    assert caught.value.type == error


@pytest.mark.parametrize(("text", "half"), [("ＡＢｃ１２", "ABc12"), ("　税　", "税"), ("Ａ，Ｂ", "A,B"), ("a", "a")])
def test_half_width(text: str, half: str) -> None:
    assert half_width(text) == half

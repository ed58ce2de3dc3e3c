"""steps-exceed-total: the sum of the steps' limits against the promise for the whole."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "steps-exceed-total"
CALENDAR = "holidays:\n  - {name: 长假, from: 2026-01-01, to: 2026-11-30}\n"


def limits(total: str, *steps: str) -> str:
    """Each step as ``limit`` or ``limit>S2,S3``; the total stands in line 2, column 13."""
    return acting(*map(_step, steps), head=f"time_limit: {total}\n")


def _step(step: str) -> str:
    limit, arrow, ways = step.partition(">")
    words = ["arrears", *([] if limit == "-" else [f"time_limit={limit}"])]
    return " ".join([*words, f"next={ways}"] if arrow else words)


@pytest.mark.parametrize(
    ("total", "steps"),
    [
        ("10个工作日", ("3个工作日", "8个工作日")),
        ("10个工作日", ("11个工作日",)),
        ("20日", ("20个工作日",)),
        ("30日", ("1个工作日", "40个工作日", "1个工作日", "2个工作日", "2个工作日", "2个工作日", "1个工作日")),
        ("10个工作日", ("10个工作日", "3日")),
        ("4小时", ("2小时", "3小时")),
        ("1个季度", ("2个月", "2个月")),
        ("10个工作日", ("2个工作日>S2,S3", "9个工作日", "1个工作日")),
        ("10个工作日", ("2个工作日>S2,S3", "1个工作日>S4", "8个工作日>S4", "1个工作日>")),
        ("10个工作日", ("5个工作日", "6个工作日>S1,S3", "-")),
        ("当日", ("1个工作日", "2个工作日")),
    ],
)
def test_too_long(total: str, steps: tuple[str, ...]) -> None:
    assert check({PATH: limits(total, *steps)}, RULE) == [(PATH, 2, 13, RULE)]


@pytest.mark.parametrize(
    ("total", "steps"),
    [
        ("5个工作日", ("1个工作日", "2个工作日", "1个工作日", "1个工作日")),
        ("90日", ("58个工作日", "7日")),
        ("30日", ("3日", "5日", "10日", "3日", "5日", "2日")),
        ("6个月", ("4个工作日", "5个月", "1日")),
        ("10个工作日", ("-", "-")),
        ("10个工作日", ("6个工作日>S1,S2", "4个工作日>S1,S3", "-")),
        ("10个工作日", ("1个工作日>S2,S3", "8个工作日>S4", "8个工作日>S4", "1个工作日>")),
        ("10个工作日", ("5个工作日", "4个工作日>", "9个工作日")),
        ("10个工作日", ("9个工作日>S9", "9个工作日")),
        ("即时", ("即时", "当日", "2小时")),
        ("当日", ("1个工作日",)),
        ("100个天体", ("400日",)),
    ],
)
def test_it_may_fit(total: str, steps: tuple[str, ...]) -> None:
    assert check({PATH: limits(total, *steps)}, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        acting("arrears time_limit=30日"),
        acting("arrears time_limit=3日", head="time_limit: 2日\nstatutory_limit: 1日\n").replace("S1", "S1, S1"),
        "name: 流程\ntime_limit: 1日\nsteps:\n  - {id: S1, name: 办, time_limit: 9日}\n  - {id: S1, name: 办}\n",
        "name: 流程\ntime_limit: 1日\nsteps:\n  - {id: S1, name: 办, time_limit: 9日, next: [{when: 若}]}\n",
        "name: 流程\ntime_limit: 1日\nsteps: []\n",
    ],
)
def test_silent_where_nothing_can_be_summed(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_an_outsider_takes_time_too() -> None:
    text = acting("arrears time_limit=5日", "- time_limit=6日", head="time_limit: 10日\n")
    assert check({PATH: text}, RULE) == [(PATH, 2, 13, RULE)]


def test_a_calendar_is_counted() -> None:
    files = {PATH: limits("60日", "40个工作日")}
    assert check(files, RULE) == []
    assert check({**files, "calendars/2026.yaml": CALENDAR}, RULE) == [(PATH, 2, 13, RULE)]


def test_sum_and_total_are_named() -> None:
    [finding] = findings({PATH: limits("30日", "1个工作日", "40个工作日", "3日")}, RULE)
    assert str(finding.message) == (
        "The steps take 41 working days, 3 days, together 60 natural days or more; the whole may take 30 days"
    )
    assert hint(finding) == "Shorten steps, or lengthen `time_limit` within the law's limit"

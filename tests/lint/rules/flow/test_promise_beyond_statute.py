"""promise-beyond-statute: a promise may only better the law."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "promise-beyond-statute"
PAIRS_TOO_LONG = [("31日", "30日"), ("6个工作日", "5个工作日"), ("20个工作日", "20日"), ("4个月", "1个季度")]
PAIRS_FINE = [
    ("30日", "30日"),
    ("20日", "20个工作日"),
    ("5个工作日", "5个工作日"),
    ("10个工作日", "13日"),
    ("1个月", "30日"),
    ("12个月", "1年"),
    ("即时", "当日"),
    ("2小时", "即时"),
    ("9日", "30"),
]


def whole(promise: str, statute: str) -> str:
    return acting("levy-head approve", head=f"time_limit: {promise}\nstatutory_limit: {statute}\n")


def step(promise: str, statute: str) -> str:
    return acting("arrears", f"levy-head time_limit={promise} statutory_limit={statute}")


@pytest.mark.parametrize(("promise", "statute"), PAIRS_TOO_LONG)
def test_too_long(promise: str, statute: str) -> None:
    assert check({PATH: whole(promise, statute)}, RULE) == [(PATH, 2, 13, RULE)]
    assert check({PATH: step(promise, statute)}, RULE) == [(PATH, 4, 52, RULE)]


@pytest.mark.parametrize(("promise", "statute"), PAIRS_FINE)
def test_kept(promise: str, statute: str) -> None:
    assert check({PATH: whole(promise, statute)}, RULE) == []
    assert check({PATH: step(promise, statute)}, RULE) == []


def test_a_step_and_the_whole_are_not_compared() -> None:
    text = acting("arrears time_limit=40日", head="statutory_limit: 30日\n")
    assert check({PATH: text}, RULE) == []


def test_both_limits_are_named() -> None:
    [finding] = findings({PATH: whole("45日", "1个月")}, RULE)
    assert str(finding.message) == "45 days are promised, the law allows 1 month"
    assert hint(finding) == "Promise no more than the law's limit"


YEAR = """\
holidays:
  - {name: 国庆节, from: 2026-10-01, to: 2026-10-07}
workdays: [2026-09-20, 2026-10-10]
"""


@pytest.mark.parametrize("calendar", [{}, {"calendars/2026.yaml": YEAR}])
@pytest.mark.parametrize(
    ("promise", "statute", "fires"),
    [("16个工作日", "20日", True), ("14个工作日", "20日", False), ("5个工作日", "10日", False)],
)
def test_a_calendar_makes_no_promise_shorter(calendar: dict[str, str], promise: str, statute: str, fires: bool) -> None:
    text = f"name: 流程\ntime_limit: {promise}\nstatutory_limit: {statute}\n"
    found = check({**calendar, "workflows/w.yaml": text}, "promise-beyond-statute")
    assert found == ([("workflows/w.yaml", 2, 13, "promise-beyond-statute")] if fires else [])

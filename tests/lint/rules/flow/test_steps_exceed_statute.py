"""steps-exceed-statute: the sum of the steps' limits against the law."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, acting

RULE = "steps-exceed-statute"
STEPS = ("arrears time_limit=40个工作日", "levy-head time_limit=9个工作日")


def limits(*head: str, steps: tuple[str, ...] = STEPS) -> dict[str, str | bytes | None]:
    return {PATH: acting(*steps, head="".join(f"{line}\n" for line in head))}


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (("statutory_limit: 30日",), 2),
        (("statutory_limit: 48个工作日",), 2),
        (("time_limit: 100日", "statutory_limit: 30日"), 3),
        (("time_limit: 3个月", "statutory_limit: 2个月"), 3),
    ],
)
def test_beyond_the_law(head: tuple[str, ...], line: int) -> None:
    assert check(limits(*head), RULE) == [(PATH, line, 18, RULE)]


@pytest.mark.parametrize(
    "head",
    [
        (),
        ("time_limit: 100日",),
        ("statutory_limit: 49个工作日",),
        ("statutory_limit: 67日",),
        ("time_limit: 30日", "statutory_limit: 30日"),
        ("time_limit: 20日", "statutory_limit: 30日"),
        ("statutory_limit: 30",),
    ],
)
def test_within_the_law_or_told_already(head: tuple[str, ...]) -> None:
    assert check(limits(*head), RULE) == []


def test_the_limits_are_named() -> None:
    [finding] = findings(limits("statutory_limit: 30日"), RULE)
    assert str(finding.message) == (
        "The steps take 49 working days, together 67 natural days or more; the law allows 30 days"
    )

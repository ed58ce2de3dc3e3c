"""step-without-form: steps after which the matter stays or ends."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import HEAD, PATH

RULE = "step-without-form"
MINE, OTHER, OUTSIDE = "post: arrears", "post: levy-head", "external: 纳税人"
FORM = ", form: 单"


def lines(*steps: str) -> list[int]:
    """The lines of the steps that are found; the first stands in line 1."""
    text = HEAD + "".join(f"  - {{id: S{number}, name: 办, {step}}}\n" for number, step in enumerate(steps, 1))
    places = check({PATH: text}, RULE)
    assert all((path, column) == (PATH, 6) for path, _, column, _ in places), places
    return [line - 2 for _, line, *_ in places]


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ((MINE,), [1]),
        ((MINE, MINE + FORM), [1]),
        ((MINE, MINE), [1, 2]),
        ((MINE, OTHER), [2]),
        ((MINE + ", next: []", OTHER + FORM), [1]),
        ((MINE + ", next: [S1, S3]", OTHER + FORM, MINE + FORM), [1]),
    ],
)
def test_without_form(steps: tuple[str, ...], found: list[int]) -> None:
    assert lines(*steps) == found


@pytest.mark.parametrize(
    "steps",
    [
        (MINE + FORM,),
        (MINE, OTHER + FORM),
        (MINE, OUTSIDE),
        (MINE, MINE + ", external: 纳税人"),
        (MINE, "function: review"),
        (MINE + ", next: [S2, S3]", MINE + FORM, OTHER + FORM),
        (OUTSIDE,),
        (MINE + ", external: 纳税人",),
        ("function: accept",),
        (MINE + ", from: 单",),
        (MINE + ", form: []",),
        (MINE + ", next: S2", MINE + FORM),
        (MINE + ", next: [S9]",),
        (MINE, "post: []"),
    ],
)
def test_silent(steps: tuple[str, ...]) -> None:
    assert lines(*steps) == []


def test_steps_with_one_id() -> None:
    assert check({PATH: HEAD + f"  - {{id: S1, name: 办, {MINE}}}\n" * 2}, RULE) == []


def test_the_step_is_named() -> None:
    [finding] = findings({PATH: f"{HEAD}  - {{id: S1, name: 办, {MINE}}}\n"}, RULE)
    assert str(finding.message) == "Step `S1` leaves no document"

"""handoff-without-form: what goes to other hands goes with a document."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "handoff-without-form"


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        (("arrears", "levy-head"), [3]),
        (("arrears", "-"), [3]),
        (("arrears", "levy-head", "arrears"), [3, 4]),
        (("arrears next=S2,S3", "arrears form=表", "levy-head"), [3]),
        (("arrears form=表", "levy-head next=S1,S3", "levy-head"), [4]),
    ],
)
def test_by_word_of_mouth(steps: tuple[str, ...], lines: list[int]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == [(PATH, line, 6, RULE) for line in lines]


@pytest.mark.parametrize(
    "steps",
    [
        ("arrears form=表", "levy-head"),
        ("arrears", "arrears"),
        ("-", "levy-head"),
        ("arrears next=",),
        ("arrears",),
        ("arrears next=", "levy-head"),
        ("arrears next=S1",),
        ("arrears next=S9", "levy-head"),
        ("arrears froms=表", "levy-head"),
    ],
)
def test_documented_or_kept(steps: tuple[str, ...]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == []


def test_a_step_that_nobody_does_takes_nothing_over() -> None:
    text = "name: 流程\nsteps:\n  - {id: S1, name: 办, post: arrears}\n  - {id: S2, name: 办}\n"
    assert check({PATH: text}, RULE) == []


@pytest.mark.parametrize(("second", "taker"), [("levy-head", "levy-head"), ("-", "省局")])
def test_the_taker_is_named(second: str, taker: str) -> None:
    [finding] = findings({PATH: acting("arrears", second)}, RULE)
    assert str(finding.message) == f"Step S1 hands the matter over to {taker} without a document"
    assert hint(finding) == "Add `form:` with the document that goes along"

"""redundant-step: two steps of one post that nothing tells apart."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, acting

RULE = "redundant-step"


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        (("arrears verify", "arrears verify"), [4]),
        (("arrears verify form=表", "arrears verify form=表"), [4]),
        (("arrears verify form=表", "arrears verify"), [4]),
        (("arrears verify", "arrears verify form=表"), [4]),
        (("arrears", "arrears verify"), [4]),
        (("arrears", "arrears"), [4]),
        (("arrears verify", "arrears verify", "arrears verify"), [4, 5]),
        (("arrears verify next=S3", "levy-head approve next=", "arrears verify next=S2"), [5]),
        (("levy-head review", "arrears verify", "arrears verify next=S1,S4", "levy-head approve"), [5]),
    ],
)
def test_redundant(steps: tuple[str, ...], lines: list[int]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == [(PATH, line, 6, RULE) for line in lines]


@pytest.mark.parametrize(
    "steps",
    [
        ("arrears verify", "levy-head verify"),
        ("arrears inspect form=稽查工作底稿", "arrears inspect form=税务稽查报告"),
        ("arrears verify form=评估底稿", "arrears form=约谈记录"),
        ("arrears propose", "arrears approve"),
        ("arrears verify", "arrears verify onsite=true"),
        ("arrears verify", "levy-head review", "arrears verify"),
        ("arrears verify next=S2,S3", "arrears verify", "levy-head approve"),
        ("arrears verify", "arrears verify", "levy-head approve next=S2,S4", "arrears notify"),
        ("arrears verify next=S1",),
        ("- verify", "- verify"),
        ("arrears verify", "arrears verify colour=red"),
        ("arrears verify next=S9", "arrears verify"),
        ("arrears verify next=", "arrears verify"),
    ],
)
def test_told_apart(steps: tuple[str, ...]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == []


def test_both_steps_are_named() -> None:
    [finding] = findings({PATH: acting("levy-head", "arrears verify", "arrears verify")}, RULE)
    assert "`arrears` does both step S2 and step S3" in str(finding.message)


def test_one_document_is_one_step_whatever_the_two_are_called() -> None:
    head = "name: 流程\nsteps:\n"
    one = "  - {id: S1, name: 扣押, post: arrears, function: execute, onsite: true, form: 扣押清单}\n"
    two = "  - {id: S2, name: 保管, post: arrears, function: archive, form: 扣押清单}\n"
    assert check({"workflows/w.yaml": head + one + two}, "redundant-step") == [
        ("workflows/w.yaml", 4, 6, "redundant-step")
    ]
    other = two.replace("form: 扣押清单", "form: 保管台账")
    assert check({"workflows/w.yaml": head + one + other}, "redundant-step") == []

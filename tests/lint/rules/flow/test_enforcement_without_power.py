"""enforcement-without-power: advice to name the power."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, acting

RULE = "enforcement-without-power"


@pytest.mark.parametrize(
    ("head", "line"),
    [("type: enforcement\n", 1), ("type: 税收执法类\n", 1), ("type: enforcement\npower:\n", 3)],
)
def test_no_power(head: str, line: int) -> None:
    assert check({PATH: acting("arrears", head=head)}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "head",
    [
        "",
        "type: administration\n",
        "type: tax\n",
        "type: enforcement\npower: {name: 退税, kind: other}\n",
        "type: enforcement\npower: 退税\n",
        "type: enforcement\npowr: {name: 退税, kind: other}\n",
    ],
)
def test_power_or_none_needed(head: str) -> None:
    assert check({PATH: acting("arrears", head=head)}, RULE) == []


def test_it_is_advice() -> None:
    [finding] = findings({PATH: acting("arrears", head="type: enforcement\n")}, RULE)
    assert finding.severity.value == "info"
    assert str(finding.message) == "The workflow enforces the law and names no power"

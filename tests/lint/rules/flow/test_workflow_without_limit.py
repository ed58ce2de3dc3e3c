"""workflow-without-limit: the whole has an end."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "workflow-without-limit"


@pytest.mark.parametrize(("head", "line"), [("", 1), ("time_limit:\n", 2), ("type: enforcement\n", 1)])
def test_no_end(head: str, line: int) -> None:
    assert check({PATH: acting("arrears time_limit=3日", head=head)}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "head",
    [
        "time_limit: 20日\n",
        "statutory_limit: 30日\n",
        "time_limit: 即时\n",
        "time_limit: 二十\n",
        "statutory_limit: 30\n",
        "time_limt: 20日\n",
    ],
)
def test_some_end(head: str) -> None:
    assert check({PATH: acting("arrears", head=head)}, RULE) == []


def test_a_workflow_without_steps_is_told_otherwise() -> None:
    assert check({PATH: "name: 流程\n"}, RULE) == []


def test_what_to_do() -> None:
    [finding] = findings({PATH: acting("arrears")}, RULE)
    assert str(finding.message) == "Nobody says when the whole must be finished"
    assert hint(finding) == "Add `time_limit:` such as `20个工作日`, or `statutory_limit:`"

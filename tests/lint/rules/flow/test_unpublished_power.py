"""unpublished-power: what acts upon others is open to them."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, acting

from neikong.model.choices import PowerKind

RULE = "unpublished-power"


def power(fields: str) -> str:
    return acting("arrears", head=f"power: {{name: 退税, {fields}}}\n")


@pytest.mark.parametrize("kind", sorted(set(PowerKind) - {PowerKind.INTERNAL}))
def test_hidden(kind: PowerKind) -> None:
    assert check({PATH: power(f"kind: {kind}")}, RULE) == [(PATH, 2, 1, RULE)]


@pytest.mark.parametrize(
    "fields",
    [
        "kind: other, published: 公示栏",
        "kind: internal",
        "kind: 内部管理",
        "code: Q1",
        "kind: 权",
        "kind: other, publised: 栏",
    ],
)
def test_open_or_internal_or_told_already(fields: str) -> None:
    assert check({PATH: power(fields)}, RULE) == []


def test_a_workflow_without_power_needs_no_publication() -> None:
    assert check({PATH: acting("arrears", head="type: enforcement\n")}, RULE) == []


def test_the_power_is_named() -> None:
    [finding] = findings({PATH: power("kind: levy")}, RULE)
    assert str(finding.message) == "The power 退税 is not made public"

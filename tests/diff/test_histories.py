"""Random histories of edits: every change is reported exactly once, with its kind."""

import pytest
from tests.diff.bureau import Bureau
from tests.support.small import registry

from neikong.diff import compare
from neikong.diff.change import KINDS, adds_up
from neikong.views.counts import counts


@pytest.mark.parametrize("seed", range(150))
@pytest.mark.parametrize("edits", [4, 60])
def test_every_change_is_reported_exactly_once(seed: int, edits: int) -> None:
    bureau = Bureau(seed)
    bureau.live(edits)
    before, after = registry(bureau.before), registry(bureau.files())
    comparison = compare(before, after)
    found = [(change.kind, change.before, change.after) for change in comparison.changes]
    assert sorted(found) == bureau.expected()
    assert all(change.likely is None for change in comparison.changes)
    for measure, terms in comparison.reconciliation.items():
        assert adds_up(terms), (measure, terms)
        assert (terms["from"], terms["to"]) == (counts(before)[measure], counts(after)[measure])


@pytest.mark.parametrize("seed", range(40))
def test_many_edits_on_few_risk_points(seed: int) -> None:
    bureau = Bureau(seed, size=3)
    bureau.live(40)
    comparison = compare(registry(bureau.before), registry(bureau.files()))
    assert sorted((change.kind, change.before, change.after) for change in comparison.changes) == bureau.expected()


def test_the_histories_hold_every_kind_of_edit() -> None:
    kinds = set()
    for seed in range(30):
        bureau = Bureau(seed)
        bureau.live(60)
        kinds |= {kind for kind, _, _ in bureau.expected()}
    assert kinds == set(KINDS)

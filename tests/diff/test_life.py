"""The life of one entity, without git: each step says what the comparison of the whole registries says of it."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.recorded import recorded
from tests.support.small import SMALL, changed, registry, risk

from neikong.diff import Change, compare
from neikong.diff.archive import Archive
from neikong.diff.life import life

R1, R2, ARREARS = "risks/R-001.yaml", "risks/R-002.yaml", "posts/arrears.yaml"
TEXT = SMALL[R1]

RISKS: list[dict[str, str | None]] = [
    {},
    {R1: TEXT.replace("impact: 4", "impact: 5")},
    {R1: TEXT.replace("name: 欠税公告漏报", "name: 少报")},
    {R1: TEXT.replace("approved: 2", "approved: 1")},
    {R1: TEXT + "status: retired\nretired: {round: 1, reason: x}\n"},
    {R1: TEXT.partition("controls:")[0]},
    {R1: TEXT.replace("key_area: levy", "key_area: 征")},
    {R1: None, "risks/north/R-001.yaml": TEXT},
    {R1: None, R2: TEXT + "formerly: [R-001]\n"},
    {R1: TEXT + "status: retired\nretired: {round: 1, reason: x}\n", R2: risk("更大的", "supersedes: [R-001]")},
]
SURROUNDINGS: list[dict[str, str | None]] = [
    {},
    {"registry.yaml": SMALL["registry.yaml"] + "key_areas: {levy: 征}\n"},
    {ARREARS: SMALL[ARREARS].replace("按季", "按月")},
    {"risks/R-003.yaml": risk("另一风险")},
]
STATES = st.builds(changed, st.sampled_from(RISKS), st.sampled_from(SURROUNDINGS))


def told(states: list[dict[str, str]], id_: str, item: str = "") -> list[list[Change]]:
    """The changes of each step, newest first."""
    return [list(step.changes) for step in life(Archive(recorded(states)), id_, item).steps]


def whole(before: Mapping[str, str], after: Mapping[str, str], ids: set[str]) -> list[Change]:
    changes = compare(registry(before), registry(after)).changes
    owners = [{one.partition("/")[0] for one in (*change.before, *change.after)} for change in changes]
    return [comparable(change) for change, own in zip(changes, owners, strict=True) if own & ids]


def comparable(change: Change) -> Change:
    """Without what only the whole registry knows: departments, and how rare a word is."""
    return replace(change, department=None, likely=change.likely and 1.0)


@given(st.lists(STATES, min_size=1, max_size=6))
def test_every_step_says_what_the_whole_comparison_says(states: list[dict[str, str]]) -> None:
    last = "R-001" if R2 not in states[-1] else "R-002"
    found = life(Archive(recorded(states)), last)
    expected = [
        changes for before, after in pairwise([{}, *states]) if (changes := whole(before, after, set(found.ids)))
    ]
    steps = [[comparable(change) for change in step.changes] for step in found.steps if step.changes]
    assert steps == expected[::-1]


@given(st.lists(STATES, min_size=2, max_size=6))
def test_a_step_is_told_where_the_file_changed_and_nowhere_else(states: list[dict[str, str]]) -> None:
    found = life(Archive(recorded(states)), "R-001")
    own = {"risks/R-001.yaml", "risks/north/R-001.yaml"}
    files = [{path: text for path, text in state.items() if path in own} for state in [{}, *states]]
    numbers = [f"c{number}" for number, pair in enumerate(pairwise(files)) if pair[0] != pair[1]]
    told_here = [step.commit.id for step in found.steps]
    assert [one for one in told_here if one in numbers] == numbers[::-1]


def test_a_broken_version_is_a_gap_and_no_end() -> None:
    worse = TEXT.replace("impact: 4", "impact: 5")
    states = [SMALL, changed({R1: "name: [\n"}), changed({R1: "name: {\n"}), changed({R1: worse})]
    steps = life(Archive(recorded(states)), "R-001").steps
    assert [step.unreadable for step in steps] == [(), (R1,), (R1,), ()]
    assert [[change.kind for change in step.changes] for step in steps] == [["changed"], [], [], ["added"]]


def test_broken_settings_leave_the_entities_readable() -> None:
    states = [SMALL, changed({"registry.yaml": "organization: [\n", R1: TEXT.replace("impact: 4", "impact: 5")})]
    (step, _) = life(Archive(recorded(states)), "R-001").steps
    assert [change.kind for change in step.changes] == ["changed"]
    assert life(Archive(recorded(states)), "registry").steps[0].unreadable == ("registry.yaml",)


def test_an_item_of_a_file_that_has_more() -> None:
    two = TEXT.replace("controls:\n", "controls:\n  - {id: C2, text: 抽查}\n")
    states = [
        SMALL,
        changed({R1: two}),
        changed({R1: two.replace("抽查", "每月抽查")}),
        changed({R1: two.replace("抽查", "每月抽查").replace("按季取数", "按月取数")}),
        changed({R1: TEXT}),
        changed({R1: None}),
    ]
    kinds = [[change.kind for change in changes] for changes in told(states, "R-001", "C2")]
    assert kinds == [["control-removed"], ["control-changed"], ["control-added"]]
    kinds = [[change.kind for change in changes] for changes in told(states, "R-001", "C1")]
    assert kinds == [["removed"], ["control-changed"], ["control-changed"], ["added"]]


@pytest.mark.parametrize(("item", "steps"), [("D1", 2), ("G1", 1), ("X", 0)])
def test_items_of_a_post(item: str, steps: int) -> None:
    states = [SMALL, changed({ARREARS: SMALL[ARREARS].replace("按季", "按月")})]
    assert len(told(states, "arrears", item)) == steps


def test_a_merge_tells_only_what_it_decided() -> None:
    ours, theirs = TEXT.replace("impact: 4", "impact: 3"), TEXT.replace("impact: 4", "impact: 5")
    both = theirs.replace("likelihood: 3", "likelihood: 4")
    states = [SMALL, changed({R1: ours}), changed({R1: both}), changed({R1: both.replace("impact: 5", "impact: 2")})]
    steps = life(Archive(recorded(states, {2: (0,), 3: (1, 2)})), "R-001").steps
    assert [step.commit.id for step in steps] == ["c3", "c2", "c1", "c0"]
    assert [(field.route, field.before, field.after) for change in steps[0].changes for field in change.fields] == [
        (("impact",), 3, 2)
    ]


def test_what_a_merge_took_from_one_side_alone_leaves_the_other_side_out() -> None:
    states = [SMALL, *(changed({R1: TEXT.replace("impact: 4", f"impact: {number}")}) for number in (3, 5, 5))]
    steps = life(Archive(recorded(states, {2: (0,), 3: (1, 2)})), "R-001").steps
    assert [step.commit.id for step in steps] == ["c2", "c0"]


def test_an_id_that_never_was() -> None:
    found = life(Archive(recorded([SMALL])), "R-999")
    assert (found.steps, found.ids, found.is_gone, found.is_cut) == ((), {"R-999"}, True, False)


def test_no_history_at_all() -> None:
    assert life(Archive(recorded([])), "R-001").steps == ()

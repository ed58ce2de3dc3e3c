"""Rounds and merges: what a round saw belongs to a life, and between two rounds everything is told."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.support.recorded import recorded
from tests.support.small import SMALL, changed, registry

from neikong.commits import Commit
from neikong.diff import Change, compare
from neikong.diff.archive import Archive
from neikong.diff.closings import as_rounds_saw, closings
from neikong.diff.life import life
from neikong.diff.step import Step
from neikong.diff.timeline import Entry, Mark, timeline

R1 = "risks/R-001.yaml"
State = Mapping[str, str]
Parents = Mapping[int, tuple[int, ...]]
ROUND = "title: Round {number}\nopened: 2024-01-01\nclosed: 2024-01-02\nsnapshot: {{tree: {tree}}}\n"


def graded(likelihood: int = 3, impact: int = 4) -> dict[str, str]:
    text = SMALL[R1].replace("likelihood: 3", f"likelihood: {likelihood}").replace("impact: 4", f"impact: {impact}")
    return changed({R1: text})


def told(states: Sequence[State], parents: Parents, closed: Mapping[str, int], id_: str = "R-001") -> list[Entry]:
    """The life, newest first, with rounds closed on the commits of these numbers."""
    history = recorded(states, parents)
    trees = {commit.id: f"{place:040x}" for place, commit in enumerate(history.commits)}
    files = {f"rounds/{one}.yaml": ROUND.format(number=one, tree=trees[f"c{on}"]) for one, on in closed.items()}
    known = registry(files).rounds
    on = closings(history.commits, known, trees)
    assert on == {number: f"c{commit}" for number, commit in closed.items()}
    found = life(Archive(history), id_, closed=frozenset(on.values()))
    return list(timeline(found, history.commits, known, on))


def names(entries: Sequence[Entry]) -> list[str]:
    return [f"round {entry.round}" if isinstance(entry, Mark) else entry.commit.id for entry in entries]


def fields(step: Entry) -> list[tuple[str, object, object]]:
    assert isinstance(step, Step)
    return [(field.route[-1], field.before, field.after) for one in step.changes for field in one.fields]


def test_a_branch_that_changed_something_and_changed_it_back_is_part_of_the_life() -> None:
    states = [SMALL, graded(impact=5), SMALL, changed({"posts/new.yaml": SMALL["posts/arrears.yaml"]})]
    entries = told([*states, states[3]], {3: (0,), 4: (3, 2)}, {"1": 1, "2": 2})
    assert names(entries) == ["round 2", "c2", "round 1", "c1", "c0"]


def test_what_went_on_a_branch_and_came_again_is_part_of_the_life_as_well() -> None:
    states = [SMALL, changed({R1: None}), SMALL, SMALL, SMALL]
    assert names(told(states, {3: (0,), 4: (3, 2)}, {"1": 1})) == ["c2", "c1", "c0"]


def test_below_a_round_stands_what_it_saw_and_nothing_else() -> None:
    """Another branch was older than the round's, and was merged after it."""
    states = [SMALL, graded(likelihood=4), graded(impact=5), graded(4, 5), graded(4, 5)]
    parents = {2: (0,), 3: (2, 1)}
    assert names(told(states, parents, {"1": 2, "2": 4})) == ["round 2", "c1", "round 1", "c2", "c0"]
    assert names(told(states, parents, {"1": 1, "2": 4})) == ["round 2", "c2", "round 1", "c1", "c0"]


def test_a_merge_that_gave_up_what_a_round_saw_says_so() -> None:
    states = [SMALL, graded(impact=5), SMALL, SMALL]
    entries = told(states, {2: (0,), 3: (2, 1)}, {"1": 1, "2": 3})
    assert names(entries) == ["round 2", "c3", "round 1", "c1", "c0"]
    assert fields(entries[1]) == [("impact", 5, 4)]


def test_it_says_only_what_the_commits_of_the_other_sides_do_not_say() -> None:
    states = [SMALL, graded(impact=5), graded(likelihood=4), graded(likelihood=4), graded(4, 5)]
    parents = {2: (0,), 3: (2, 1), 4: (2, 1)}
    kept = told([*states[:3], states[4]], {**parents}, {"1": 1, "2": 3})
    assert names(kept) == ["round 2", "c2", "round 1", "c1", "c0"]
    lost = told(states[:4], parents, {"1": 1, "2": 3})
    assert names(lost) == ["round 2", "c3", "c2", "round 1", "c1", "c0"]
    assert fields(lost[1]) == [("impact", 5, 4)]


def test_a_merge_that_gave_up_what_no_round_saw_says_nothing() -> None:
    states = [SMALL, graded(impact=5), SMALL, SMALL]
    assert names(told(states, {2: (0,), 3: (2, 1)}, {"1": 0, "2": 3})) == ["round 2", "round 1", "c0"]


def test_a_merge_that_lost_an_entity_that_a_round_saw_removes_it() -> None:
    bare = changed({R1: None})
    entries = told([bare, SMALL, bare, bare], {2: (0,), 3: (2, 1)}, {"1": 1, "2": 3})
    assert names(entries) == ["c3", "round 1", "c1"]
    assert isinstance(entries[0], Step)
    assert [change.kind for change in entries[0].changes] == ["removed"]


def test_a_round_is_on_the_commit_that_it_names_while_that_holds_its_tree() -> None:
    first, other, last = (Commit(letter * 40, (), "", "", "", {}) for letter in "123")
    trees = {first.id: "a" * 40, other.id: "b" * 40, last.id: "a" * 40}
    for kept, expected in ((None, last), (first, first), (other, last)):
        commit = f", commit: {kept.id}" if kept else ""
        text = ROUND.format(number=1, tree="a" * 40).replace("}", commit + "}")
        found = closings((last, other, first), registry({"rounds/1.yaml": text}).rounds, trees)
        assert found == {"1": expected.id}


GRAPHS = st.lists(
    st.tuples(st.integers(1, 3), st.integers(1, 3), st.lists(st.integers(0, 6), max_size=2)), min_size=3, max_size=7
)


def grown(graph: Sequence[tuple[int, int, list[int]]]) -> tuple[list[State], dict[int, tuple[int, ...]]]:
    """States, and for each a parent or two among those before it; all ends are joined by a last merge."""
    states: list[State] = [graded(likelihood, impact) for likelihood, impact, _ in graph]
    parents: dict[int, tuple[int, ...]] = {
        number: tuple(dict.fromkeys(one % number for one in before)) or (number - 1,)
        for number, (_, _, before) in enumerate(graph)
        if number
    }
    ends = set(range(len(graph))).difference(*parents.values())
    parents[len(graph)] = tuple(sorted(ends))
    return [*states, states[max(ends)]], parents


@given(GRAPHS, st.data())
def test_between_two_rounds_all_that_their_comparison_says_is_told(
    graph: list[tuple[int, int, list[int]]], data: st.DataObject
) -> None:
    states, parents = grown(graph)
    later = data.draw(st.integers(1, len(graph)))
    earlier = data.draw(st.sampled_from(sorted(before(parents, later))))
    entries = told(states, parents, {"1": earlier, "2": later})
    places = names(entries)
    between = entries[places.index("round 2") + 1 : places.index("round 1")]
    said = {name for entry in between for name, _, _ in fields(entry)}
    assert {field.route[-1] for one in compared(states, earlier, later) for field in one.fields} <= said


@given(GRAPHS, st.sets(st.integers(0, 6), max_size=3))
def test_children_stay_above_their_parents(graph: list[tuple[int, int, list[int]]], closed: set[int]) -> None:
    states, parents = grown(graph)
    history = recorded(states, parents)
    order = [commit.id for commit in as_rounds_saw(history.commits, [f"c{number}" for number in closed])]
    assert sorted(order) == sorted(commit.id for commit in history.commits)
    assert all(order.index(f"c{number}") < order.index(f"c{one}") for number in parents for one in parents[number])


def before(parents: Parents, number: int) -> set[int]:
    own = set(parents.get(number, ()))
    return own.union(*(before(parents, one) for one in own))


def compared(states: Sequence[State], earlier: int, later: int) -> list[Change]:
    return list(compare(registry(states[earlier]), registry(states[later])).changes)

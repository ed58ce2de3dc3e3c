"""What holds for any two registries: totals always add up, and nothing differs from itself."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.small import registry

from neikong.diff import compare
from neikong.diff.change import adds_up
from neikong.views.counts import counts

IDS = st.sampled_from([f"R-{number}" for number in range(6)])
POSTS = st.sampled_from([f"P-{number}" for number in range(4)])
CONTROLS = st.lists(
    st.tuples(st.sampled_from(["C1", "C2", "C3"]), st.booleans()), max_size=3, unique_by=lambda one: one[0]
)


@st.composite
def risks(draw: st.DrawFn) -> str:
    lines = [f"name: {draw(st.sampled_from(['甲', '乙', '丙']))}"]
    lines.append(f"posts: [{', '.join(draw(st.lists(POSTS, max_size=3)))}]")
    lines.append(f"supersedes: [{', '.join(draw(st.lists(IDS, max_size=3)))}]")
    lines.append(f"formerly: [{', '.join(draw(st.lists(IDS, max_size=1)))}]")
    if draw(st.booleans()):
        lines.append("status: retired")
    if draw(st.booleans()):
        lines.append(f"grade: {draw(st.integers(1, 3))}")
    lines.append("controls:")
    for control, in_force in draw(CONTROLS):
        lines += [f"  - id: {control}", f"    text: {draw(st.sampled_from(['抽查', '复核']))}"]
        lines += [] if in_force else ["    status: retired"]
    return "\n".join(lines) + "\n"


@st.composite
def registries(draw: st.DrawFn) -> dict[str, str]:
    files = {"registry.yaml": "organization: 某局\n", "departments/D.yaml": "name: 某科\n"}
    for post in draw(st.sets(POSTS)):
        files[f"posts/{post}.yaml"] = f"name: 某岗\ndepartment: D\nformerly: [{draw(POSTS)}]\n"
    return files | {f"risks/{id_}.yaml": draw(risks()) for id_ in draw(st.sets(IDS))}


CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@CALM
@given(registries(), registries())
def test_figures_always_add_up(before: dict[str, str], after: dict[str, str]) -> None:
    old, new = registry(before), registry(after)
    comparison = compare(old, new)
    assert comparison.balances
    for measure, terms in comparison.reconciliation.items():
        assert adds_up(terms)
        assert (terms["from"], terms["to"]) == (counts(old)[measure], counts(new)[measure])


@CALM
@given(registries(), registries())
def test_every_entity_is_accounted_for(before: dict[str, str], after: dict[str, str]) -> None:
    """Who is gone has been told of, and who has come; nobody twice in the same way."""
    changes = [change for change in compare(registry(before), registry(after)).changes if change.entity_kind == "risk"]
    lineage = [change for change in changes if change.kind in ("added", "removed", "merged", "split", "renamed")]
    assert len({(change.kind, change.before, change.after) for change in lineage}) == len(lineage)
    gone = {id_ for change in lineage for id_ in change.before}
    come = {id_ for change in lineage for id_ in change.after}
    old, new = ({path[6:-5] for path in files if path.startswith("risks/")} for files in (before, after))
    assert old - new <= gone <= old
    assert new - old <= come <= new


@CALM
@given(registries())
def test_nothing_differs_from_itself(files: dict[str, str]) -> None:
    comparison = compare(registry(files), registry(files))
    assert comparison.changes == ()
    assert all(total.delta == 0 for total in comparison.totals)

"""What an earlier load has read is taken over, and nobody can tell from the result."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.base import ARREARS, BASE, DEFERRAL, RISK, SETTINGS
from tests.support.check import state

from neikong.load import Memory, load

OTHER_GRADES = SETTINGS + "grading: {grades: [{grade: 1, label: 高, score_at_least: 9}]}\n"
VARIANTS: dict[str, list[str | None]] = {
    "registry.yaml": [None, "", SETTINGS + "note: 备注\n", OTHER_GRADES, SETTINGS + "grading: {scale: 99}\n", "x: ["],
    "posts/arrears.yaml": [None, ARREARS + "id: x\n", ARREARS.replace("D1", "Ｄ1"), ARREARS + "rank: 股长\n", "- a\n"],
    "posts/area/arrears.yaml": [ARREARS, ARREARS.replace("levy\n", "lvy\n")],
    "risks/R-001.yaml": [
        None,
        RISK.replace("id: C2", "id: C1"),
        RISK.replace("grade: 1\nc", "grade: 高\nc"),
        "name: x",
    ],
    "workflows/deferral.yaml": [None, DEFERRAL.replace("arrears", "clerk"), DEFERRAL + "name: 又一个\n", "name：x\n"],
    "risks/arrears.yaml": [RISK],
    "people/zhang.yaml": ["name: 张三\n"],
}


def states() -> st.SearchStrategy[dict[str, bytes]]:
    """The base with any of the variants over it."""
    choices = st.fixed_dictionaries(
        {}, optional={path: st.sampled_from(variants) for path, variants in VARIANTS.items()}
    )
    return choices.map(
        lambda overlay: {path: text for path, text in {**BASE, **overlay}.items() if text is not None}
    ).map(state)


@given(earlier=st.lists(states(), max_size=3), now=states())
def test_a_load_with_a_memory_is_a_load(earlier: list[dict[str, bytes]], now: dict[str, bytes]) -> None:
    memory = Memory()
    for one in earlier:
        load(one, memory)
    assert load(now, memory) == load(now)


@pytest.mark.parametrize(
    ("settings", "is_reused"),
    [
        (SETTINGS, True),
        (SETTINGS + "note: 与读取无关\n", True),
        (SETTINGS + "lint: {ignore: [flow]}\n", True),
        (OTHER_GRADES, False),
        (SETTINGS + "domains: {levy: 征收类}\n", False),
    ],
)
def test_what_registry_yaml_declares_decides_whether_files_are_read_again(settings: str, is_reused: bool) -> None:
    memory = Memory()
    before, _ = load(state(BASE), memory)
    after, _ = load(state({**BASE, "registry.yaml": settings, "posts/arrears.yaml": ARREARS + "note: 改\n"}), memory)
    assert (after.posts["deputy"] is before.posts["deputy"]) is is_reused
    assert after.posts["arrears"].note == "改"
    assert after.settings.note == ("与读取无关" if "note" in settings else None)


def test_each_state_is_remembered_beside_the_others() -> None:
    memory, other = Memory(), {**BASE, "posts/arrears.yaml": ARREARS + "note: 改\n"}
    first = load(state(BASE), memory)[0].posts["arrears"]
    second = load(state(other), memory)[0].posts["arrears"]
    assert load(state(BASE), memory)[0].posts["arrears"] is first
    assert load(state(other), memory)[0].posts["arrears"] is second


def test_the_place_of_a_file_counts_too() -> None:
    memory = Memory()
    load(state(BASE), memory)
    moved = {**BASE, "posts/area/arrears.yaml": ARREARS, "posts/deputy.yaml": ARREARS}
    del moved["posts/arrears.yaml"]
    registry, _ = load(state(moved), memory)
    assert {"arrears", "deputy"} <= registry.posts.keys()
    assert registry.path("arrears") == "posts/area/arrears.yaml"
    assert {reference.path for reference in registry.references if reference.source == "arrears"} == {
        "posts/area/arrears.yaml"
    }

"""Cross-checks: never one's own, evenly, and the same for everybody who draws with the same seed."""

import hashlib
import os
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.rounds import AFTER, department, post
from tests.support.small import registry, risk

from neikong.views.assignment import Assignment, assign
from neikong.views.assignment_paper import assignment_paper
from neikong.views.lots import lot

NAMES = ("d0", "d1", "d2", "d3", "d4")
KINDS = st.sampled_from(["office", "direct", "branch", "leadership"])
POSTS = st.lists(st.sampled_from([f"p{number}" for number in range(5)]), unique=True, max_size=5)
bureaus = st.tuples(st.lists(KINDS, min_size=1, max_size=5), st.lists(POSTS, max_size=20))


def files(kinds: list[str], risks: list[list[str]]) -> dict[str, str]:
    """Post pN belongs to department dN, as far as there is one."""
    bureau = {"registry.yaml": "organization: x\n"}
    for number, kind in enumerate(kinds):
        bureau[f"departments/d{number}.yaml"] = department(f"部{number}", kind, 1)
        bureau[f"posts/p{number}.yaml"] = post(f"岗{number}", f"d{number}")
    for number, posts in enumerate(risks):
        bureau[f"risks/R-{number}.yaml"] = risk(f"险{number}", posts=f"[{', '.join(posts)}]")
    return bureau


def checkers(found: Assignment) -> dict[str, str]:
    return {risk: place for place, risks in found.checked.items() for risk in risks}


@given(bureaus, st.text(max_size=5))
def test_nobody_checks_what_concerns_it_and_the_leadership_only_what_nobody_else_can(
    bureau: tuple[list[str], list[list[str]]], seed: str
) -> None:
    kinds, risks = bureau
    found = assign(registry(files(*bureau)), seed)
    chosen = checkers(found)
    assert chosen.keys() | set(found.unchecked) == {f"R-{number}" for number in range(len(risks))}
    for number, posts in enumerate(risks):
        own = {f"d{name[1:]}" for name in posts}
        others = [f"d{index}" for index in range(len(kinds)) if f"d{index}" not in own]
        able = [one for one in others if kinds[int(one[1:])] != "leadership"] or others
        assert chosen.get(f"R-{number}") in (able or [None])


@given(bureaus, st.text(max_size=5), st.randoms(use_true_random=False))
def test_neither_the_order_of_files_nor_the_machine_matters(
    bureau: tuple[list[str], list[list[str]]], seed: str, shuffle: random.Random
) -> None:
    state = list(files(*bureau).items())
    first = assign(registry(dict(state)), seed)
    shuffle.shuffle(state)
    assert assign(registry(dict(state)), seed) == first


def test_numbers_differ_by_at_most_one_and_everybody_takes_part() -> None:
    bureau = files(["office"] * 5, [[f"p{number % 5}"] for number in range(23)])
    numbers = [len(risks) for risks in assign(registry(bureau), "1").checked.values()]
    assert sorted(numbers) == [4, 4, 5, 5, 5]


def test_the_best_that_is_possible_where_most_of_the_work_is_one_departments() -> None:
    """d0 has nine of ten risk points, so the other two share them, and d0 checks the tenth."""
    bureau = files(["office"] * 3, [["p0"]] * 9 + [["p1"]])
    numbers = {place: len(risks) for place, risks in assign(registry(bureau), "1").checked.items()}
    assert numbers["d0"] == 1
    assert sorted((numbers["d1"], numbers["d2"])) == [4, 5]


def test_another_seed_is_another_assignment() -> None:
    bureau = registry(files(["office"] * 5, [[f"p{number % 5}"] for number in range(20)]))
    assert len({tuple(sorted(checkers(assign(bureau, str(seed))).items())) for seed in range(20)}) == 20


def test_the_lots_are_what_the_documentation_says() -> None:
    """Anybody can draw them again with sha256sum."""
    assert lot("7", "R-001", "levy") == hashlib.sha256(b"1:75:R-0014:levy").digest()
    assert lot("种", "a").hex() == hashlib.sha256("3:种1:a".encode()).hexdigest()
    assert lot("1", "23") != lot("12", "3")


def test_a_known_assignment_stays_what_it_is() -> None:
    """Changing the way of drawing would change what a bureau has published."""
    found = assign(registry(AFTER), "2024")
    assert dict(found.checked) == {
        "east": ("R-1", "R-3"),
        "hall": ("R-6", "R-7"),
        "law": ("R-9",),
        "levy": ("R-8",),
    }


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_pythons_hashing_does_not_matter(hash_seed: str) -> None:
    program = (
        "from tests.support.rounds import AFTER\nfrom tests.support.small import registry\n"
        "from neikong.views.assignment import assign\nprint(dict(assign(registry(AFTER), '2024').checked))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == str(dict(assign(registry(AFTER), "2024").checked))


def test_retired_risk_points_are_checked_by_nobody() -> None:
    found = assign(registry(AFTER), "1")
    assert "R-4" not in checkers(found)
    assert found.total == 6


def test_what_concerns_every_department_is_said_to_be_unchecked() -> None:
    bureau = registry(files(["office", "office"], [["p0", "p1"], ["p0"]]))
    found = assign(bureau, "1")
    assert (found.unchecked, checkers(found)) == (("R-0",), {"R-1": "d1"})


def test_the_document_names_contacts_and_sums_and_keeps_secrets() -> None:
    bureau = registry(AFTER)
    told = registry({"rounds/2.yaml": "title: 第二轮\nopened: 2024-07-27\n"}).rounds["2"]
    paper = assignment_paper(assign(bureau, "2024"), bureau, told)
    sums, *tables = (grid for section in paper.sections for grid in section.grids)
    assert [[str(cell) for cell in row] for row in (*sums.rows, sums.total)] == [
        ["城东分局", "nobody", "2"],
        ["办税厅", "no liaison named", "2"],
        ["法制科", "法制岗", "1"],
        ["征收科", "欠税岗", "1"],
        ["total", "", "6"],
    ]
    assert [str(cell) for table in tables for row in table.rows for cell in row if "R-3" in str(cell)] == [
        "R-3 (restricted)"
    ]
    assert str(paper.lead[0]) == (
        "6 risk points are checked by 4 departments, each by one that it does not concern; "
        "one department checks 1 to 2."
    )

"""Renames, merges and splits that nobody declared: found by content, marked, and never too bold."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.small import SMALL, changed, registry, risk

from neikong.diff import Comparison, compare
from neikong.diff.change import Change, adds_up
from neikong.diff.declaring import declarations, declared
from neikong.views.counts import counts

Files = dict[str, str]
REGISTRY = Path(__file__).parents[2] / "registry"
_PROSE = re.compile(r"^(\s*(?:- )?(?:\{kind: \w+, )?(?:name|text|causes): )(.*)$")
FIRST = "出库须由发票发放岗与票证管理岗同时刷卡，系统按核定月用量锁定上限。"
SECOND = "每日下班前两人盘点空白发票并与系统结存核对，差异一份即封存录像。"


@pytest.fixture(scope="module")
def worked() -> Files:
    files = {path.relative_to(REGISTRY).as_posix(): path.read_text("utf-8") for path in REGISTRY.rglob("*.yaml")}
    return {path: text for path, text in files.items() if not path.startswith("rounds/")}


def reworded(text: str, chance: random.Random) -> str:
    """A character in ten of every sentence exchanged or dropped."""
    return "\n".join(_line(line, chance) for line in text.split("\n"))


def _line(line: str, chance: random.Random) -> str:
    found = _PROSE.match(line)
    if not found:
        return line
    words = list(found.group(2))
    for _ in range(max(1, len(words) // 10)):
        place = chance.randrange(len(words))
        if "\u4e00" <= words[place] <= "\u9fff":
            words[place] = chance.choice("并应及时须")
    return found.group(1) + "".join(words)


def likely(comparison: Comparison) -> Iterator[Change]:
    return (change for change in comparison.changes if change.likely is not None)


@pytest.mark.parametrize("kind", ["risks", "posts", "workflows"])
def test_undeclared_renames_are_recognised(worked: Files, kind: str) -> None:
    """At least 95 of 100 that were renamed and lightly reworded are found; at most 2 of 100 that are told are wrong."""
    asked = found = wrong = 0
    for seed in range(6):
        chance = random.Random(seed)
        paths = sorted(path for path in worked if path.startswith(f"{kind}/"))
        chance.shuffle(paths)
        share = len(paths) // 6
        new, gone, renamed = paths[:share], paths[share : 2 * share], paths[2 * share : 3 * share]
        before = {path: text for path, text in worked.items() if path not in new}
        after = {path: text for path, text in worked.items() if path not in (*gone, *renamed)}
        after |= {f"{kind}/X-{number}.yaml": reworded(worked[path], chance) for number, path in enumerate(renamed)}
        truth = {(Path(path).stem, f"X-{number}") for number, path in enumerate(renamed)}
        told = [(change.before[0], change.after[0]) for change in likely(compare(registry(before), registry(after)))]
        asked += len(truth)
        found += len(truth & set(told))
        wrong += len(set(told) - truth)
    assert found >= 0.95 * asked
    assert wrong <= 0.02 * (found + wrong)


def invoice(name: str, *texts: str, lineage: str = "") -> str:
    controls = "".join(f"  - id: C{place}\n    text: {text}\n" for place, text in enumerate(texts, 1))
    return f"name: {name}\nposts: [arrears]\ncauses: {name}缘于窗口轮班时不点数\n{lineage}controls:\n{controls}"


ONE, TWO, BOTH = invoice("超量发放发票", FIRST), invoice("空白发票短少", SECOND), invoice("超量发放发票", FIRST, SECOND)
MERGE = (changed({"risks/A.yaml": ONE, "risks/B.yaml": TWO}), changed({"risks/A.yaml": BOTH}))
SPLIT = (MERGE[1], MERGE[0])
RENAME = (changed({"risks/A.yaml": BOTH}), changed({"risks/Z.yaml": BOTH}))
CASES = {
    "renamed": (RENAME, ("A",), ("Z",), {"risks/Z.yaml": "formerly: [A]"}),
    "merged": (MERGE, ("A", "B"), ("A",), {"risks/A.yaml": "supersedes: [B]"}),
    "split": (SPLIT, ("A",), ("A", "B"), {"risks/B.yaml": "supersedes: [A]"}),
}


@pytest.mark.parametrize("kind", CASES)
def test_what_nobody_declared_is_likely_and_can_be_declared(kind: str) -> None:
    (before, after), old, new, lines = CASES[kind]
    comparison = compare(registry(before), registry(after))
    (change,) = likely(comparison)
    assert (change.kind, change.before, change.after) == (kind, old, new)
    assert change.likely is not None
    assert 0.4 <= change.likely <= 1
    found = list(declarations(comparison, registry(before), registry(after)))
    edited = declared({path: text.encode() for path, text in after.items()}, found)
    assert {path: lines[path] in data.decode().splitlines() for path, data in edited.items()} == dict.fromkeys(
        lines, True
    )
    certain = compare(registry(before), registry(after | {path: data.decode() for path, data in edited.items()}))
    assert (kind, old, new, None) in [(one.kind, one.before, one.after, one.likely) for one in certain.changes]
    assert list(likely(certain)) == []


@pytest.mark.parametrize("kind", CASES)
def test_likely_changes_reconcile(kind: str) -> None:
    before, after = map(registry, CASES[kind][0])
    comparison = compare(before, after)
    for measure, terms in comparison.reconciliation.items():
        assert adds_up(terms)
        assert (terms["from"], terms["to"]) == (counts(before)[measure], counts(after)[measure])


NOT_LIKELY = {
    "nothing in common": (changed({"risks/A.yaml": ONE}), changed({"risks/B.yaml": TWO})),
    "one that was retired keeps its id": (
        changed({"risks/A.yaml": ONE}),
        changed({"risks/A.yaml": ONE + "status: retired\n"}),
    ),
    "a copy that came beside it": (changed({"risks/A.yaml": ONE}), changed({"risks/A.yaml": ONE, "risks/B.yaml": ONE})),
    "one of two copies that went": (
        changed({"risks/A.yaml": ONE, "risks/B.yaml": ONE}),
        changed({"risks/A.yaml": ONE}),
    ),
    "a name alone": (changed({"risks/A.yaml": risk("甲风险")}), changed({"risks/B.yaml": risk("完全另外一件事情")})),
}


@pytest.mark.parametrize("states", NOT_LIKELY.values(), ids=NOT_LIKELY)
def test_what_is_not_likely(states: tuple[Files, Files]) -> None:
    assert list(likely(compare(*map(registry, states)))) == []


def test_what_is_declared_stands_whatever_it_says() -> None:
    """D says what A said, but C declares to be A: so D can only be a part of it."""
    other = invoice("完全另外一件事", "另一措施", lineage="formerly: [A]\n")
    after = changed({"risks/C.yaml": other, "risks/D.yaml": ONE})
    comparison = compare(registry(changed({"risks/A.yaml": ONE})), registry(after))
    told = {change.kind: (change.before, change.after, change.likely is None) for change in comparison.changes}
    assert told["renamed"] == (("A",), ("C",), True)
    assert told["split"] == (("A",), ("C", "D"), False)


def test_the_best_on_the_whole_wins_over_the_first() -> None:
    """A resembles both, B only X: A must not take X."""
    a, b = invoice("甲", FIRST, SECOND, "双人复核"), invoice("甲", FIRST, "三人会签")
    x, y = invoice("甲", FIRST, "三人会签", "双人复核"), invoice("甲", FIRST, SECOND)
    before = changed({"risks/A.yaml": a, "risks/B.yaml": b})
    after = changed({"risks/X.yaml": x, "risks/Y.yaml": y})
    pairs = {(change.before, change.after) for change in likely(compare(registry(before), registry(after)))}
    assert pairs == {(("A",), ("Y",)), (("B",), ("X",))}


def test_small_registry_alone() -> None:
    assert list(likely(compare(registry(SMALL), registry(SMALL)))) == []

"""Fixes: safe ones by default, nothing else touched, and never a new defect."""

from collections.abc import Callable, Mapping

import pytest
from tests.support.base import ARREARS, BASE, RISK
from tests.support.check import CORE, state

from neikong.findings import Edit, Finding, Fix
from neikong.lint import validate
from neikong.lint.fixing import fixed_files, mended
from neikong.messages import msg

PATH = "posts/arrears.yaml"
COLONS = "# 名：注\nname：欠税😀  # 甲：乙\ndepartment: levy\nduties：\n  - {id: D1, text: 名单}\n"
MENDED = COLONS.replace("name：", "name: ").replace("duties：", "duties:")


def fixed(text: str | bytes, *, unsafe: bool = False, path: str = PATH) -> bytes | None:
    """The file after one pass, or nothing where it stays as it is."""
    files = state({**BASE, path: text})
    changed = fixed_files(files, validate(files, CORE).findings, unsafe=unsafe)
    assert set(changed) <= {path}
    return changed.get(path)


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_safe_fix_keeps_mark_line_ends_and_comments(head: bytes, end: str) -> None:
    before, after = (head + text.replace("\n", end).encode() for text in (COLONS, MENDED))
    assert fixed(before) == after
    assert fixed(after) is None


@pytest.mark.parametrize(
    ("path", "right", "wrong", "mended"),
    [
        (PATH, "rank: staff", "rnk: staff  # 级", "rank: staff  # 级"),
        (PATH, "department: levy", "department: lvy", "department: levy"),
        (PATH, "department: levy", "department: 'lvy'  # 科", "department: 'levy'  # 科"),
        (PATH, "parent: levy/D1", "parent: lvy/D1", "parent: levy/D1"),
        ("risks/R-001.yaml", "duties: [arrears/D1]", "duties: [arears/D1]", "duties: [arrears/D1]"),
        ("risks/R-001.yaml", "owner: arrears", "owner: arrear", "owner: arrears"),
    ],
)
def test_names_are_taken_only_when_asked_for(path: str, right: str, wrong: str, mended: str) -> None:
    text, expected = (BASE[path].replace(right, passage) for passage in (wrong, mended))
    assert fixed(text, path=path) is None
    assert fixed(text, unsafe=True, path=path) == expected.encode()
    assert fixed(expected, unsafe=True, path=path) is None


DEFECTS = [
    ARREARS.replace("department: levy", "department: >\n  lvy"),
    ARREARS.replace("department: levy", "department: |\n  lvy"),
    ARREARS.replace("department: levy", "department: lv\n  y"),
    ARREARS.replace("department: levy", 'department: "lvy"'),
    ARREARS.replace("department: levy", "department: &a lvy"),
    ARREARS + "restricted: [a]\nrestrcted: [b]\n",
    ARREARS + "restrcted: [a]\nrestricte: [b]\n",
    ARREARS + "? restrcted\n: [a]\n",
    ARREARS + "'restrcted': [a]\n",
    ARREARS.replace("text: 按", "text：按"),
    "name: 甲\ndepartment: levy\nduties:\n  - {id: D1, text：催缴}\n",
    "name：甲\ndepartment: levy\nduties:\n  - {id: D1, text: a}\nnote: |\n  kind：x\n",
    ARREARS + "note: 第一行\n  kind：x\n",
    "\ufeff" + ARREARS + "restrcted: []\n",
    "\ufeff\ufeff" + ARREARS + "restrcted: []\n",
    ARREARS + "note: 'a\u0085b'\nrestrcted: []\n",
]


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("text", DEFECTS, ids=range(len(DEFECTS)))
def test_a_fix_makes_no_new_defect(text: str, unsafe: bool) -> None:
    files = state({**BASE, PATH: text.encode()})
    before = validate(files, CORE).findings
    after = validate({**files, **fixed_files(files, before, unsafe=unsafe)}, CORE).findings
    known = {(finding.rule, str(finding.message)) for finding in before}
    assert {(finding.rule, str(finding.message)) for finding in after} <= known
    assert len(after) <= len(before)


WORDS = ("催缴", "按季编制欠税公告名单", "kind：x", "第一行")


@pytest.mark.parametrize("text", [text for text in DEFECTS if "：" in text])
def test_a_fix_keeps_every_word(text: str) -> None:
    after = (fixed(text.encode(), unsafe=True) or text.encode()).decode()
    assert [
        word for word in ("催缴", "按季编制欠税公告名单", "kind：x", "第一行") if word in text and word not in after
    ] == []


def finding(start: int, end: int, text: str, path: str = "f.yaml", *, safe: bool = True) -> Finding:
    return Finding("x", path, msg("m"), fix=Fix(msg("t"), (Edit(path, start, end, text),), safe))


@pytest.mark.parametrize(
    ("found", "unsafe", "changed"),
    [
        ([], False, {}),
        ([finding(0, 1, "b")], False, {"f.yaml": b"b: 1\n"}),
        ([finding(0, 1, "b", safe=False)], False, {}),
        ([finding(0, 1, "b", safe=False)], True, {"f.yaml": b"b: 1\n"}),
        ([finding(0, 1, "a")], False, {}),
        ([finding(0, 1, "b"), finding(0, 2, "c")], False, {"f.yaml": b"b: 1\n"}),
        ([finding(0, 2, "c"), finding(0, 1, "b"), finding(3, 4, "2")], False, {"f.yaml": b"c 2\n"}),
        ([finding(0, 1, "b"), finding(0, 1, "b")], False, {"f.yaml": b"b: 1\n"}),
        ([finding(3, 4, "2"), finding(0, 1, "b")], False, {"f.yaml": b"b: 2\n"}),
        ([finding(0, 1, "b"), finding(0, 1, "c", "g.yaml")], False, {"f.yaml": b"b: 1\n", "g.yaml": b"c: 1\n"}),
        ([Finding("x", "gone.yaml", msg("m"))], True, {}),
    ],
)
def test_of_overlapping_fixes_the_first_wins(found: list[Finding], unsafe: bool, changed: dict[str, bytes]) -> None:
    assert fixed_files({"f.yaml": b"a: 1\n", "g.yaml": b"a: 1\n"}, found, unsafe=unsafe) == changed


def test_several_fixes_in_one_file_at_once() -> None:
    text = RISK.replace("owner: arrears", "owner: arrear").replace("basis:", "bass:")
    assert fixed(text, unsafe=True, path="risks/R-001.yaml") == RISK.encode()


def swap(old: bytes, new: bytes) -> Callable[[Mapping[str, bytes]], list[Finding]]:
    """A rule that wants one character instead of another, the first of them first."""

    def find(files: Mapping[str, bytes]) -> list[Finding]:
        place = files["f.yaml"].find(old)
        return [finding(place, place + 1, new.decode())] if place >= 0 else []

    return find


def test_fixes_that_wanted_the_same_take_turns() -> None:
    def find(files: Mapping[str, bytes]) -> list[Finding]:
        return [*swap(b"a", b"b")(files), *swap(b"b", b"c")(files)]

    assert mended({"f.yaml": b"aa\n", "g.yaml": b"aa\n"}, find, unsafe=False) == {"f.yaml": b"cc\n"}


def test_rules_that_disagree_for_ever_come_to_an_end() -> None:
    def find(files: Mapping[str, bytes]) -> list[Finding]:
        return [*swap(b"a", b"b")(files), *swap(b"b", b"a")(files)]

    assert len(mended({"f.yaml": b"ab\n"}, find, unsafe=False).get("f.yaml", b"ab\n")) == 3


def test_a_hundred_thousand_fixes_in_one_file() -> None:
    text = b"a \n" * 100_000
    found = [finding(3 * line + 1, 3 * line + 2, "") for line in range(100_000)]
    assert fixed_files({"f.yaml": text}, found, unsafe=False) == {"f.yaml": b"a\n" * 100_000}

"""Full-width colons: after a key a slip, anywhere else an ordinary letter."""

import pytest

from neikong.findings import Finding
from neikong.yamldoc import apply_edits, read


def colons(text: str) -> list[Finding]:
    return [finding for finding in read("f.yaml", text.encode()).findings if finding.rule == "full-width-colon"]


def mended(text: str) -> str:
    edits = [edit for finding in colons(text) if finding.fix for edit in finding.fix.edits]
    return apply_edits(text.encode(), edits).decode()


@pytest.mark.parametrize(
    ("text", "places", "after"),
    [
        ("name：岗\n", [(1, 5)], "name: 岗\n"),
        ("name： 岗\n", [(1, 5)], "name: 岗\n"),
        ("duties：\n  - id: D1\n", [(1, 7)], "duties:\n  - id: D1\n"),
        ("name：", [(1, 5)], "name:"),
        ("name: 岗\r\nnote：😀：\r\n", [(2, 5)], "name: 岗\r\nnote: 😀：\r\n"),
        ("name: 岗\rnote：x\r", [(2, 5)], "name: 岗\rnote: x\r"),
        ("duties:\n  - id：D1\n    text：甲\n", [(2, 7), (3, 9)], "duties:\n  - id: D1\n    text: 甲\n"),
        ("a:\n  b:\n    no_risk：c\n", [(3, 12)], "a:\n  b:\n    no_risk: c\n"),
        ("duties:\n  - {id: D1, text：甲}\n", [(2, 18)], "duties:\n  - {id: D1, text: 甲}\n"),
        ("rotation: {limit：5年}\n", [(1, 17)], "rotation: {limit: 5年}\n"),
    ],
)
def test_after_a_key(text: str, places: list[tuple[int, int]], after: str) -> None:
    found = colons(text)
    assert [(finding.span.line, finding.span.column) for finding in found if finding.span] == places
    assert all(finding.fix and finding.fix.safe for finding in found)
    assert mended(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "name: 岗：甲\n",
        "# name：甲\nname: 岗 # note：乙\n",
        "name: '甲\n  note：乙\n  '\n",
        'name: "甲\n  note：乙"\n',
        "name: |\n  note：乙\n  text：丙\n",
        "name: >-\n  note：乙\n",
        "duties:\n  - text: |\n      note：乙\n",
        "岗位: 征：管\n",
        "posts: [a：b, c]\n",
        "power: {name: 甲：乙}\n",
    ],
)
def test_inside_a_text(text: str) -> None:
    assert read("f.yaml", text.encode()).findings == ()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("name：岗\nnote: |\n  kind：x\n", "name: 岗\nnote: |\n  kind：x\n"),
        ("name：岗\nnote: '甲\n  kind：x'\n", "name: 岗\nnote: '甲\n  kind：x'\n"),
        ("note: |\n  kind：x\nname：岗\nrank: staff\n", "note: |\n  kind：x\nname: 岗\nrank: staff\n"),
    ],
)
def test_mending_a_key_leaves_texts_alone(text: str, after: str) -> None:
    assert mended(text) == after


def test_a_continued_plain_text_is_not_broken_by_a_safe_fix() -> None:
    text = "name: 岗\nnote: 第一行\n  kind：x\n"
    assert read("f.yaml", mended(text).encode()).findings == ()

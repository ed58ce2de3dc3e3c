"""Another text in the place of a scalar: it reads back as that text, and nothing else has changed."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from neikong.findings import Edit, Route
from neikong.yamldoc import apply_edits, positions, read

ROUTE: Route = ("list", 0, "text")


def rewritten(source: str, text: str, route: Route = ROUTE, *, on_key: bool = False) -> str | None:
    """The file afterwards, or nothing where no fix is offered."""
    splices = positions(source.encode()).rewrite(route, text, on_key=on_key)
    edits = [Edit("f", *splice) for splice in splices]
    return apply_edits(source.encode(), edits).decode() if edits else None


def value(source: str) -> Any:
    return read("f.yaml", source.encode()).value


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("list: [{text: 甲, b: c}]\n", "乙", "list: [{text: 乙, b: c}]\n"),
        ("list: [{text: 甲, b: c}]\n", "乙,丙", "list: [{text: '乙,丙', b: c}]\n"),
        ("list: [{text: 甲}]  # 注\n", "a: b", "list: [{text: 'a: b'}]  # 注\n"),
        ("list:\n  - text: 甲\n", "乙,丙", "list:\n  - text: 乙,丙\n"),
        ("list:\n  - text: 甲\n", "a: b", "list:\n  - text: 'a: b'\n"),
        ("list:\n  - text: 甲\n", "x #y", "list:\n  - text: 'x #y'\n"),
        ("list:\n  - text: 甲\n", "%5", "list:\n  - text: '%5'\n"),
        ("list:\n  - text: 甲\n", "it's", "list:\n  - text: it's\n"),
        ("list:\n  - text: 甲\n", "'x'", "list:\n  - text: '''x'''\n"),
        ("list:\n  - text: 甲\n", "null", "list:\n  - text: 'null'\n"),
        ("list:\n  - text: 甲\n", "", "list:\n  - text: ''\n"),
        ("list:\n  - text: 甲\n", "a\tb\n", 'list:\n  - text: "a\\tb\\n"\n'),
        ("list: [{text: '甲'}]\n", "it's", "list: [{text: 'it''s'}]\n"),
        ('list: [{text: "甲"}]\n', 'a"b\\', 'list: [{text: "a\\"b\\\\"}]\n'),
        ('list: [{text: "甲\\u4e59 丙"}]\n', "甲乙丙", 'list: [{text: "甲\\u4e59丙"}]\n'),
        ('list: [{text: "甲 \\\n  乙"}]\n', "丙 乙", 'list: [{text: "丙 \\\n  乙"}]\n'),
        ("list:\n  - text: 甲,\n      乙\n", "甲， 乙", "list:\n  - text: 甲，\n      乙\n"),
        ("list:\n  - text: 甲,\r\n      乙 丙\r\n", "甲, 乙丙", "list:\n  - text: 甲,\r\n      乙丙\r\n"),
        ("list:\n  - text: >-\n      甲\n      乙\n", "丙 乙", "list:\n  - text: >-\n      丙\n      乙\n"),
        ("list:\n  - text: 甲,\n      乙,\n      丙,\n", "甲， 乙， 丙，",
         "list:\n  - text: 甲，\n      乙，\n      丙，\n"),
        ("list:\n  - text: |\n      甲,\n      乙,\n", "甲，\n乙，", "list:\n  - text: |\n      甲，\n      乙，\n"),
        ("list:\n  - text: |\n\n      甲\n", "甲乙", "list:\n  - text: |\n\n      甲乙\n"),
        ("list:\n  - text: |\n      甲\n", "乙甲", "list:\n  - text: |\n      乙甲\n"),
        ("list:\n  - text: 甲\n      乙\n", "甲乙", "list:\n  - text: 甲乙\n"),
        ("list:\n  - text: 'it''s\n      so'\n", "it's no", "list:\n  - text: 'it''s\n      no'\n"),
        ("list:\n  - text: |\n      甲,\n      乙\n    b: c\n", "甲，\n乙",
         "list:\n  - text: |\n      甲，\n      乙\n    b: c\n"),
        ("list:\n  - text: >-  # 注\n\n      甲,\n      乙\n\n\n    b: c\n", "甲， 乙",
         "list:\n  - text: >-  # 注\n\n      甲，\n      乙\n\n\n    b: c\n"),
    ],
)  # fmt: skip
def test_the_style_is_kept(before: str, text: str, after: str) -> None:
    assert rewritten(before, text) == after


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("list:\n  - text: &a 甲\n", "乙"),
        ("list:\n  - text: !!str 甲\n", "乙"),
        ("list:\n  - text: [甲]\n", "乙"),
        ("list:\n  - text: 甲\n      乙\n", "甲: 乙"),
        ("list:\n  - text: |\n      甲\n      乙\n", "甲\n丙\n丁"),
        ("list:\n  - text: |\n" + "      甲乙\n" * 2_000, "丙"),
        ("list:\n  - text: |2\n       甲\n", "乙"),
    ],
)
def test_what_cannot_be_done_safely_is_not_offered(source: str, text: str) -> None:
    assert rewritten(source, text) is None


@pytest.mark.parametrize(("key", "after"), [("neu", "neu"), ("a: b", "'a: b'"), ("- x", "'- x'")])
@pytest.mark.parametrize(("before", "behind"), [("", ": 1\nb: 2\n"), ("{", ": 1, b: 2}\n")])
def test_keys_too(before: str, behind: str, key: str, after: str) -> None:
    assert rewritten(f"{before}alt{behind}", key, ("alt",), on_key=True) == f"{before}{after}{behind}"


WORDS = st.text(st.sampled_from("甲乙，、（）ab1 :#,-?[]{}'\"\\%@&*!|>=~`\t…"), max_size=12)
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x85\u2028\u2029"), max_size=12)
WRITTEN = st.sampled_from(
    [
        "甲", "'甲'", '"甲"', "a:b", "甲 乙", "'it''s'", '"a\\tb"',
        "甲\n      乙", "'甲\n\n      乙'", '"甲\\\n      乙"', "|\n      甲\n      乙", "|+\n      甲\n\n",
        ">\n      甲\n      乙\n\n      丙", ">-\n\n      甲\n      乙", ">-\n      甲\n        乙\n      丙",
    ]
)  # fmt: skip
FRAMES = st.sampled_from(
    [
        "b: c\nlist:\n  - id: x\n    text: {}\n    after: [y]\nend: z\n",
        "b: c\nlist: [{{id: x, text: {}, after: [y]}}]\nend: z\n",
    ]
)  # fmt: skip


@given(FRAMES, WRITTEN, WORDS | ANY)
def test_it_reads_back_and_nothing_else_has_changed(frame: str, written: str, text: str) -> None:
    assume("[{{" not in frame or written[0] not in "|>")
    source = frame.format(written)
    before = value(source)
    assert before is not None
    after = rewritten(source, text)
    assume(after is not None)
    assert after is not None
    found = value(after)
    assert isinstance(found, dict)
    new = found["list"][0]["text"]
    assert (new or "").strip() == text.strip()
    before["list"][0]["text"] = new
    assert found == before


@given(FRAMES, st.sampled_from(["甲", "'甲'", '"甲"', "a:b", "甲 乙"]), WORDS | ANY)
def test_a_text_on_one_line_can_always_be_rewritten(frame: str, written: str, text: str) -> None:
    after = rewritten(frame.format(written), text)
    assert after is not None
    assert value(after)["list"][0]["text"] == text

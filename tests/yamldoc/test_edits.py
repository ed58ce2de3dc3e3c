"""Splices: what an edit does not name stays, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.findings import Edit
from neikong.yamldoc import OverlappingEdits, apply_edits

TEXT = "甲: 😀\r\n乙: b\n"


def edit(start: int, end: int, text: str) -> Edit:
    return Edit("f.yaml", start, end, text)


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([], TEXT),
        ([edit(0, 1, "a")], "a: 😀\r\n乙: b\n"),
        ([edit(3, 4, "税务")], "甲: 税务\r\n乙: b\n"),
        ([edit(6, 7, "c"), edit(0, 1, "a")], "a: 😀\r\nc: b\n"),
        ([edit(0, 1, "a"), edit(0, 1, "a")], "a: 😀\r\n乙: b\n"),
        ([edit(0, 1, "a"), edit(1, 2, "=")], "a= 😀\r\n乙: b\n"),
        ([edit(11, 11, "# 完\n")], TEXT + "# 完\n"),
        ([edit(0, 11, "")], ""),
        ([edit(6, 6, "丙: c\n"), edit(6, 7, "d")], "甲: 😀\r\n丙: c\nd: b\n"),
    ],
)
@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
def test_results(head: bytes, edits: list[Edit], after: str) -> None:
    assert apply_edits(head + TEXT.encode(), edits) == head + after.encode()


@pytest.mark.parametrize(
    "edits",
    [
        [edit(0, 2, "a"), edit(1, 3, "b")],
        [edit(0, 1, "a"), edit(0, 1, "b")],
        [edit(0, 5, "a"), edit(2, 3, "b")],
        [edit(0, 5, "a"), edit(2, 2, "b")],
        [edit(0, 99, "a")],
        [edit(0, 12, "a")],
    ],
)
def test_refusals(edits: list[Edit]) -> None:
    with pytest.raises(OverlappingEdits):
        apply_edits(TEXT.encode(), edits)


@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40).filter(lambda text: text[:1] != "\ufeff"),
    cuts=st.lists(st.integers(0, 40), max_size=6, unique=True),
    new=st.lists(st.text(max_size=3), min_size=3, max_size=3),
    bom=st.booleans(),
)
def test_nothing_else_is_touched(text: str, cuts: list[int], new: list[str], bom: bool) -> None:
    places = sorted(cut for cut in cuts if cut <= len(text))
    spans = list(zip(places[::2], places[1::2], strict=False))
    edits = [edit(start, end, word) for (start, end), word in zip(spans, new, strict=False)]
    ends = [0, *(cut for span in spans for cut in span), len(text)]
    kept = [text[ends[index] : ends[index + 1]] for index in range(0, len(ends), 2)]
    wanted = "".join(a + b for a, b in zip(kept, [*new[: len(spans)], ""], strict=True))
    head = b"\xef\xbb\xbf" if bom else b""
    assert apply_edits(head + text.encode(), reversed(edits)) == head + wanted.encode()

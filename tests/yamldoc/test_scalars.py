"""A text as a scalar: without quotation marks where that is safe, and always read as itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.yamldoc import read
from neikong.yamldoc.scalars import scalar


@pytest.mark.parametrize(
    ("text", "on_a_line", "in_brackets"),
    [
        ("levy-law/35", "levy-law/35", "levy-law/35"),
        ("依据《会计法》第三十五条：记账", "依据《会计法》第三十五条：记账", "依据《会计法》第三十五条：记账"),
        ("a: b", "'a: b'", "'a: b'"),
        ("1,000元", "1,000元", "'1,000元'"),
        ("第[3]项", "第[3]项", "'第[3]项'"),
        ("- a", "'- a'", "'- a'"),
        ('他说"好"', '他说"好"', '他说"好"'),
        ("null", "'null'", "'null'"),
        ("", "''", "''"),
        ("a\nb", '"a\\nb"', '"a\\nb"'),
    ],
)
def test_quotation_marks_only_where_they_must_be(text: str, on_a_line: str, in_brackets: str) -> None:
    assert (scalar(text, "", in_flow=False), scalar(text, "", in_flow=True)) == (on_a_line, in_brackets)


@given(st.text(st.sampled_from("税ab1 -:,#[]{}\"'&*!|>%@`?~/\\〔\n"), min_size=1), st.sampled_from(["", "'", '"']))
def test_a_scalar_is_read_as_the_text_it_stands_for(text: str, style: str) -> None:
    on_a_line = read("f.yaml", f"a: {scalar(text, style, in_flow=False)}\n".encode())
    in_brackets = read("f.yaml", f"a: [{scalar(text, style, in_flow=True)}, b]\n".encode())
    assert on_a_line.value == {"a": text}
    assert in_brackets.value == {"a": [text, "b"]}

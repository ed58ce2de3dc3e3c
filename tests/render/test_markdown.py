"""Markdown shows what an author wrote, and what an author wrote marks nothing up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.papers import squeezed, text_of_markdown

from neikong.render.markdown import escaped, inline
from neikong.views.visible import visible

AWKWARD = "ab1\\`*_{}[]()<>#+-=.!|&;~@:/^$\"' \t\n甲，"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("税收征收管理", "税收征收管理"),
        ("R-001 a.b (x): 3%", "R-001 a.b (x): 3%"),
        ("- item", "\\- item"),
        ("1. one", "1\\. one"),
        ("12) one", "12\\) one"),
        ("2024-02-26", "2024-02-26"),
        ("# head", "\\# head"),
        ("a # b", "a # b"),
        ("<b>x</b> & y", "\\<b\\>x\\</b\\> &amp; y"),
        ("[x](http://y.z)", "\\[x\\](http\\://y.z)"),
        ("www.y.z a@b.c", "www\\.y.z a\\@b.c"),
        ("a\n\n# b\n| c |", "a # b \\| c \\|"),
        ("snake_case ~~x~~ `y`", "snake\\_case \\~\\~x\\~\\~ \\`y\\`"),
        ("a\x1b[31m\u202eb", "a�\\[31m�b"),
    ],
)
def test_what_would_mark_something_up_is_escaped_and_nothing_else(text: str, written: str) -> None:
    assert escaped(text) == written


@given(st.text(alphabet=AWKWARD, max_size=40) | st.text(max_size=40))
def test_a_paragraph_shows_the_text(text: str) -> None:
    assert squeezed(text_of_markdown(escaped(text))) == squeezed(visible(" ".join(text.split())))


@given(st.text(alphabet=AWKWARD, max_size=40) | st.text(max_size=40))
def test_a_cell_shows_the_text_and_the_table_keeps_its_columns(text: str) -> None:
    source = f"| a | b |\n| --- | --- |\n| {inline(text)} | 尾 |\n"
    assert squeezed(text_of_markdown(source)) == f"ab{squeezed(visible(' '.join(text.split())))}尾"


@given(st.text(alphabet=AWKWARD, max_size=40))
def test_headings_and_lists_show_the_text(text: str) -> None:
    shown = squeezed(visible(" ".join(text.split())))
    assert squeezed(text_of_markdown(f"- x {escaped(text)}\n")) == f"x{shown}"
    assert squeezed(text_of_markdown(f"## x {inline(text)} x\n")) == f"x{shown}x"


def test_what_is_escaped_is_not_escaped_again() -> None:
    assert escaped(escaped("a*b")) == "a\\*b"

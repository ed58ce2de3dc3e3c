"""A message in Markdown: its own code is code, what authors wrote in it is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from neikong.messages import Message, in_english, literal, msg
from neikong.render.markdown import sentence
from neikong.views.visible import visible

AWKWARD = "ab1\\`*_{}[]()<>#+-=.!|&;~@:/^$\"' 甲，"


@pytest.mark.parametrize(
    ("message", "written"),
    [
        (msg("`{id}` ({name})", id="R-001", name="a*b"), "`R-001` (a\\*b)"),
        (msg("`{id}`", id="a`b"), "``a`b``"),
        (msg("{a} and {b}", a=("x_y", msg("`{id}`", id="<b>")), b=1), "x\\_y, `<b>` and 1"),
        (msg("`{tree}:{path}` brings it", tree="ab", path="x|y"), "`ab:x\\|y` brings it"),
        (msg("{n:day|days}", n=1), "1 day"),
        (msg("{n:day|days} `{m:day|days}`", n=2, m=3), "2 days `3 days`"),
        (msg("write `{{a: 1}}`"), "write `{a: 1}`"),
        (literal("{a} `b`"), "{a} \\`b\\`"),
    ],
)
def test_sentences(message: Message, written: str) -> None:
    assert sentence(message, in_english) == written


@given(st.text(alphabet=AWKWARD, max_size=30), st.text(alphabet=AWKWARD, min_size=1, max_size=30))
def test_a_reader_sees_the_text(name: str, id_: str) -> None:
    source = f"- x {sentence(msg('`{id}` y {name} z', id=f'i{id_}i', name=name), in_english)}\n"
    [inline] = [
        token for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source) if token.children
    ]
    code = [child.content for child in inline.children or () if child.type == "code_inline"]
    assert len(code) == 1
    assert "".join(code[0].split()) == visible("".join(f"i{id_}i".split())).replace("|", "\\|")
    text = "".join(child.content for child in inline.children or () if child.type == "text")
    assert "".join(text.split()) == f"xy{visible(''.join(name.split()))}z"

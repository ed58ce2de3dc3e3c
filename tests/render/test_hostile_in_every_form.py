"""Somebody else's text is text in every form: what the view says is what can be read, whatever signs it has."""

import json

import pytest
from tests.render.test_forms_agree import book, lacking
from tests.render.test_hostile_texts import HOSTILE, poisoned
from tests.support.forms import READERS
from tests.support.small import as_bytes

from neikong.messages import in_english
from neikong.render.forms import FORMS
from neikong.render.given import Given

SYNTAX = [
    '#import "@preview/x:1.0.0"',
    '#read("/etc/passwd")',
    "$x^2$ _a_ *b* @ref <label> ~ // c /* d */",
    "[x](javascript:alert(1)) ![y](http://e/z.png) | a | `b`",
    "1. x",
    "- x",
    "# x",
    "> x",
    "```",
    "---",
    "****",
    "~~x~~ __y__ \\* &amp; &#42;",
    '=HYPERLINK("http://e")',
    'end; s0 --> s1["x"]; click s0 "http://e"',
    "</w:t></w:r><w:p/>",
    "${x} `x` ${{x}}",
]
SIGNS = ["字🇨🇳 👍🏽 1\u20e3", "ก็ क्ष ש", "e\u0301 字\u0338"]


BROKEN_BY_PAGES = 500
"""Characters: in a PDF a longer text may go on behind the other cells of its row."""


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        (ending, text)
        for ending in FORMS
        for text in (*HOSTILE, *SYNTAX, *SIGNS)
        if ending != "pdf" or len(text) < BROKEN_BY_PAGES
    ],
)
def test_every_form_says_it_as_it_is(ending: str, text: str) -> None:
    state = as_bytes(poisoned(text))
    whole = book(state, in_english, None)
    form = READERS[ending](FORMS[ending]().book(whole, Given({}, in_english, "en")))
    assert lacking(form, whole, in_english) == []


@pytest.mark.parametrize("text", [*HOSTILE, *SYNTAX, *SIGNS])
@pytest.mark.parametrize("ending", list(FORMS))
def test_so_does_a_card(ending: str, text: str) -> None:
    state = as_bytes(poisoned(text))
    whole = book(state, in_english, None)
    post = next(one for one in whole.posts if one.id == "P")
    form = READERS[ending](FORMS[ending]().card(whole.edition, post, Given({}, in_english, "en")))
    seen = form.seen("".join(text.split()))
    assert form.text.count(seen) >= 10


@pytest.mark.parametrize("text", ["甲\x07乙\ufffe丙\uffff丁", "甲\u2028乙\u202e丙\u200b丁"])
@pytest.mark.parametrize("ending", list(FORMS))
def test_what_nobody_sees_is_marked_as_missing(ending: str, text: str) -> None:
    escaped = {path: file.replace('"@"', json.dumps(text)) for path, file in poisoned("@").items()}
    whole = book(as_bytes(escaped), in_english, None)
    form = READERS[ending](FORMS[ending]().book(whole, Given({}, in_english, "en")))
    assert form.text.count(form.seen("甲�乙�丙�丁")) >= 10

"""A registry's own templates: they override ours one by one, and can do no harm."""

import pytest
from tests.render.page import Page, rendered
from tests.support.book import BOOK as BOOK_FILES
from tests.support.small import SMALL

from neikong.messages import msg
from neikong.model.choices import Rank
from neikong.model.scalars import Duration
from neikong.render.environment import MAX_CHARACTERS, TemplateFailed, environment
from neikong.render.packaged import PACKAGED

BOOK = "handbook.html.jinja"


def test_the_whole_book_may_be_replaced() -> None:
    own = {
        BOOK: "<p>{{ book.edition.organization }}: {{ book.risks | length }}</p>"
        "{% for figure in book.glance.figures %}{{ figure.number }};{% endfor %}"
    }
    assert rendered(SMALL, own).startswith("<p>云川市税务局: 1</p>14;1;1;")


def test_the_style_alone_may_be_replaced() -> None:
    page = rendered(SMALL, {"handbook/page.css": "body { color: teal }"})
    assert "color: teal" in page
    assert "欠税管理岗" in Page(page).text


def test_a_part_alone_may_be_replaced_and_extended() -> None:
    own = {BOOK: '{% include "cover.html" %}{{ book.edition.organization }}', "cover.html": "<h1>封面</h1>"}
    assert rendered(SMALL, own) == "<h1>封面</h1>云川市税务局"


def test_what_an_own_template_prints_is_escaped() -> None:
    assert (
        rendered({"registry.yaml": "organization: <b>x</b>\n"}, {BOOK: "{{ book.edition.organization }}"})
        == "&lt;b&gt;x&lt;/b&gt;"
    )


FAILS = {
    "the way to all classes": "{{ ''.__class__.__mro__ }}",
    "a way round by format": "{{ '{0.__class__.__mro__}'.format('') }}",
    "a way round by a filter": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "a function's globals": "{{ _.__globals__ }}",
    "a changed list": "{% set x = [] %}{{ x.append(1) }}",
    "an endless range": "{% for i in range(999999999) %}{% endfor %}",
    "an unknown name": "{{ nothing }}",
    "an unknown attribute": "{{ book.nothing }}",
    "an unknown filter": "{{ book | nothing }}",
    "a syntax error": "{% for %}",
    "an open block": "{% if book %}",
    "a division by nought": "{{ 1 / 0 }}",
    "a wrong type": "{{ 'a' + 1 }}",
    "a missing part": "{% include 'gone.html' %}",
    "a file of the machine": "{% include '/etc/passwd' %}",
    "a file above": "{% include '../pyproject.toml' %}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a template that includes itself": "{% include 'handbook.html.jinja' %}",
    "a text put into the book": "{{ book.edition.__setattr__('organization', 'x') }}",
    "a way round by a view": "{{ book.__class__.__init__.__globals__ }}",
    "a way round by a method": "{{ book.edition.organization.__class__ }}",
}
LATE = {"an open block": 3}


@pytest.mark.parametrize("name", FAILS)
def test_a_template_that_fails_is_named_with_its_line(name: str) -> None:
    with pytest.raises(TemplateFailed) as failed:
        rendered(SMALL, {BOOK: f"<p>\n\n{FAILS[name]}"})
    assert f"The template {BOOK} fails in line {LATE.get(name, 3)}: " in str(failed.value.message)
    assert str(failed.value)


@pytest.mark.parametrize(
    "endless",
    [
        "{% for i in range(9999) %}{% for j in range(9999) %}{{ 'x' * 99999 }}{% endfor %}{% endfor %}",
        "{% set text = 'x' * 1000000 %}{% for i in range(200) %}{{ text }}{% endfor %}",
    ],
)
def test_a_template_that_prints_without_end_is_stopped(endless: str) -> None:
    with pytest.raises(TemplateFailed) as failed:
        rendered(SMALL, {BOOK: endless})
    assert str(failed.value.message) == (
        f"The template {BOOK} cannot be used: it prints more than {MAX_CHARACTERS} characters"
    )


def test_a_template_in_another_encoding_is_named() -> None:
    with pytest.raises(TemplateFailed, match="it is not UTF-8"):
        environment({f"templates/{BOOK}": "手册".encode("gbk")}, str)


def test_a_template_may_begin_with_a_byte_order_mark() -> None:
    assert rendered(SMALL, {BOOK: "\ufeff<p>"}) == "<p>"


@pytest.mark.parametrize("name", ["cover.html", "handbook/cover.html.jinja"])
def test_a_part_that_fails_is_named_itself(name: str) -> None:
    with pytest.raises(TemplateFailed) as failed:
        rendered(SMALL, {name: "\n{{ nothing }}", BOOK: f"{{% include '{name}' %}}"})
    assert f"The template {name} fails in line 2: " in str(failed.value.message)


def test_one_of_ours_that_fails_is_named_with_its_folder() -> None:
    with pytest.raises(TemplateFailed) as failed:
        rendered(SMALL, {BOOK: "{% import 'handbook/words.html.jinja' as words %}{{ words.links(7) }}"})
    assert "The template handbook/words.html.jinja fails in line " in str(failed.value.message)


def test_every_part_may_be_replaced_alone() -> None:
    for file in sorted((PACKAGED / "handbook").glob("*.html.jinja")):
        name = f"handbook/{file.name}"
        same = "{# ours #}" + file.read_text(encoding="utf-8")
        assert rendered(BOOK_FILES, {name: same}) == rendered(BOOK_FILES), name


@pytest.mark.parametrize("name", ["templates", ".", "templates/x/"])
def test_no_template_reads_beyond_its_folders(name: str) -> None:
    with pytest.raises(TemplateFailed):
        rendered(SMALL, {BOOK: f"{{% include '{name}' %}}"})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Rank.SECTION_HEAD, "section head"),
        (Duration(1, "day"), "1 day"),
        (Duration(20, "working_day"), "20 working days"),
        (msg("{n} x", n=3), "3 x"),
        ("text", "text"),
        (7, "7"),
    ],
)
def test_say(value: object, words: str) -> None:
    engine = environment({}, str)
    assert engine.from_string("{{ value | say }}").render(value=value) == words

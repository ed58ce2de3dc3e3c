"""Templates of a registry that would never come to an end, or fill the memory."""

import sys

import pytest

from neikong.messages import in_english
from neikong.render.apart import document_apart
from neikong.render.bounds import UsedUp, bounded, in_room
from neikong.render.environment import TemplateFailed, environment, rendered
from neikong.render.typesetting import NotSet, document

ENDLESS = "{% set all = range(9999) %}" + "{% for a in all %}" * 3 + "{% endfor %}" * 3


def failure(template: str) -> str:
    engine = environment({"templates/own.html.jinja": template.encode()}, in_english)
    with pytest.raises(TemplateFailed) as failed:
        rendered(engine, "own.html.jinja")
    return failed.value.message.text(in_english)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("\n{{ 'x' * 10000000000 }}", "fails in line 2: a text repeated 10000000000 times is too long"),
        ("{{ 20000000 * [1] }}", "fails in line 1: a text repeated 20000000 times is too long"),
        ("{{ 9 ** (9 ** 9) }}", "fails in line 1: a number of 466500759 digits is too long"),
        ("{{ (10 ** 9999) ** 99 }}", "fails in line 1: a number of 989902 digits is too long"),
        ("{{ (10 ** 200000) * (10 ** 200000) }}", "fails in line 1: a number of 400000 digits is too long"),
        ("{{ lipsum(n=1000000000) }}", "fails in line 1: 'lipsum' is undefined"),
    ],
)
def test_what_nobody_could_wait_for_is_refused(template: str, reason: str) -> None:
    assert failure(template) == f"The template own.html.jinja {reason}"


def test_usual_products_are_none_of_it() -> None:
    engine = environment(
        {"templates/own.html.jinja": b"{{ '-' * 3 }} {{ 2 ** 10 }} {{ 6 * 7 }} {{ 1.5 * 2 }}"}, in_english
    )
    assert rendered(engine, "own.html.jinja") == "--- 1024 42 3.0"


@pytest.mark.parametrize("template", ["{{ 'x'.ljust(9999999999999) }}", "{{ '%9999999999999d'|format(1) }}"])
def test_what_no_memory_holds_is_refused(template: str) -> None:
    assert failure(template) == "The template own.html.jinja fails in line 1: it needs too much memory"


def has_room(size: int) -> bool:
    try:
        return len(bytearray(size)) == size
    except MemoryError:
        return False


def test_there_is_no_more_room_than_was_given_where_the_system_can_bound_it() -> None:
    with in_room(64 << 20):
        assert has_room(256 << 20) is not sys.platform.startswith("linux")
        assert has_room(1 << 20)
    assert has_room(256 << 20)


def test_an_endless_template_is_ended() -> None:
    engine = environment({"templates/own.html.jinja": ENDLESS.encode()}, in_english)
    before = sys.gettrace()
    with pytest.raises(UsedUp, match="it runs for more than"), bounded(engine.guests, seconds=0):
        engine.get_template("own.html.jinja").render()
    assert sys.gettrace() is before


def test_templates_of_ours_are_not_watched() -> None:
    engine = environment({"templates/handbook/colours.css": b"a{}"}, in_english)
    with bounded(engine.guests, seconds=0):
        assert "@media" in engine.get_template("handbook/page.css").render()


def test_typst_apart_sets_the_same_bytes() -> None:
    source = '#set document(title: "甲")\n甲'
    assert document_apart(source, "packaged") == document(source, "packaged")


def test_typst_apart_says_what_it_has_against_a_document() -> None:
    with pytest.raises(NotSet, match="unknown variable") as refused:
        document_apart('#set document(title: "甲")\n#unheard', "packaged")
    assert refused.value.number == 2


def test_typst_apart_is_ended_when_it_does_not_end() -> None:
    with pytest.raises(UsedUp, match="it runs for more than"):
        document_apart("#for a in range(100000) { for b in range(100000) {} }", "packaged", seconds=2)


def test_typst_apart_may_fall_over_its_memory() -> None:
    with pytest.raises(UsedUp, match="it needs too much memory"):
        document_apart('#("x" * 9000000000000)', "packaged")

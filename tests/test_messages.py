"""Messages: templates first, words when somebody reads them."""

import pytest

from neikong.messages import LANGUAGES, N_, Message, Value, in_english, literal, msg, translator


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("The file is empty", {}, "The file is empty"),
        ("The field `{field}` is missing", {"field": "name"}, "The field `name` is missing"),
        ("Write {bound} or more", {"bound": 3}, "Write 3 or more"),
        ("Write one of {allowed}", {"allowed": ("a", "b")}, "Write one of a, b"),
        ("Write one of {allowed}", {"allowed": ()}, "Write one of "),
        ("{wanted} is needed here", {"wanted": Message("a list")}, "a list is needed here"),
        ("{what}", {"what": (Message("no {n}", (("n", 1),)), ("x", "y"))}, "no 1, x, y"),
        ("`grade: {{self: 2}}` {x}", {"x": 1}, "`grade: {self: 2}` 1"),
        ("{n:day|days} left", {"n": 1}, "1 day left"),
        ("{n:day|days} left", {"n": 0}, "0 days left"),
        ("{n:day|days} left", {"n": 21}, "21 days left"),
        ("{n:>3}", {"n": 1}, "  1"),
    ],
)
def test_english_text(template: str, values: dict[str, Value], text: str) -> None:
    assert str(msg(template, **values)) == text


@pytest.mark.parametrize("written", ["{name}", "{", "}", "{0}", "%s", "{x.__class__}", "\\", "{{}}"])
def test_values_are_never_templates(written: str) -> None:
    assert str(msg("There is no field `{key}` here", key=written)) == f"There is no field `{written}` here"


def test_inner_messages_and_commas_are_translated_too() -> None:
    words = {"Write one of {allowed}": "写{allowed}", "a list": "列表", ", ": "、"}
    said = msg("Write one of {allowed}", allowed=(msg("a list"), "b")).text(lambda text: words.get(text, text))
    assert said == "写列表、b"


def test_a_language_without_plurals_names_the_number_alone() -> None:
    said = msg("{n:day|days} left", n=2).text(lambda text: {"{n:day|days} left": "还有{n}天"}.get(text, text))
    assert said == "还有2天"


def test_equal_messages_are_equal_and_others_are_not() -> None:
    assert msg("a {x}", x=1) == msg("a {x}", x=1)
    assert msg("a {x}", x=1) != msg("a {x}", x=2)
    assert len({msg("a"), msg("a"), msg("b")}) == 2


def test_marking_a_template_changes_nothing() -> None:
    assert N_("half of {n}") == "half of {n}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_translation(language: str) -> None:
    assert msg("The field `{field}` is missing", field="name").text(translator(language)).count("`name`") == 1


def test_chinese_differs_from_english() -> None:
    chinese = msg("The file is empty").text(translator("zh"))
    assert chinese != "The file is empty"
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)


def test_unknown_template_stays_english() -> None:
    assert translator("zh")("no such template, ever") == "no such template, ever"
    assert in_english("no such template, ever") == "no such template, ever"


def test_unknown_language_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        translator("xx")


def test_braces_of_a_literal_mean_themselves() -> None:
    message = msg("{title}: {text}", title=literal("Options"), text=literal("such as `{share: 60}`"))
    assert str(message) == "Options: such as `{share: 60}`"

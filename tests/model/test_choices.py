"""Closed vocabularies: canonical English, Chinese words accepted."""

from collections import Counter

import pytest

from neikong.model import choices
from neikong.model.choice import Choice

ALL = [
    kind for kind in vars(choices).values() if isinstance(kind, type) and issubclass(kind, Choice) and kind != Choice
]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_word_means_one_value(kind: type[Choice]) -> None:
    words = Counter(word for member in kind for word in (member.value, *member.aliases))
    assert [word for word, times in words.items() if times > 1] == []
    assert all(member.aliases and member.label for member in kind)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_values_aliases_and_full_width_forms_are_read(kind: type[Choice]) -> None:
    for member in kind:
        wide = "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in member.value)
        assert {kind(word) for word in (member.value, f" {wide} ", *member.aliases)} == {member}


@pytest.mark.parametrize(
    ("kind", "word", "value"),
    [
        (choices.ControlType, "预防性", "preventive"),
        (choices.Method, "个人自查", "self"),
        (choices.Rank, "科长", "section_head"),
        (choices.Function, "审理", "adjudicate"),
        (choices.Channel, "借力", "external"),
        (choices.RiskStatus, "已退出", "retired"),
    ],
)
def test_words_of_the_field(kind: type[Choice], word: str, value: str) -> None:
    assert kind(word).value == value


@pytest.mark.parametrize("word", ["", "Staff", "STAFF", "股长", "staff,leader", None, 1, ["staff"]])
def test_other_words_are_refused(word: object) -> None:
    with pytest.raises(ValueError, match="is not a valid Rank"):
        choices.Rank(word)

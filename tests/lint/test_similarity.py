"""Copies among many texts, and what two have in common."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.lint.similarity import copies, pairs, plain

WORDS = st.text("甲乙丙丁，。 a1", max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"), [("加 强、管理。", "加强管理"), ("A-1_b", "A1b"), ("", ""), ("《表》", "表")]
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(WORDS, WORDS)
def test_pairs_stand_in_the_plain_text(one: str, other: str) -> None:
    assert all(pair in plain(one) and len(pair) == 2 for pair in pairs(one))
    assert bool(pairs(one)) == (len(plain(one)) > 1)
    assert pairs(one) | pairs(other) <= pairs(one + other)


@given(st.dictionaries(st.integers(0, 20), WORDS, max_size=12))
def test_partners_are_mutual_and_never_oneself(texts: dict[int, str]) -> None:
    found = copies(texts, 90)
    for key, others in found.items():
        assert others
        assert key not in others
        assert all(key in found[other] for other in others)
    alike = {
        key for key, text in texts.items() for other, its in texts.items() if key != other and plain(text) == plain(its)
    }
    assert alike <= set(found)


def test_ten_thousand_copies_do_not_name_each_other() -> None:
    found = copies(dict.fromkeys(range(10_000), "每季度核对名单一次并签字"), 90)
    assert len(found) == 10_000
    assert max(map(len, found.values())) <= 13


def test_a_copy_with_a_word_exchanged_is_found_among_many() -> None:
    dice = random.Random(5)
    texts = {number: "".join(dice.choices("核对名单签字登记余额公告系统窗口复查", k=30)) for number in range(2000)}
    texts[9999] = texts[77][:14] + "票" + texts[77][15:]
    assert copies(texts, 90) == {77: (9999,), 9999: (77,)}

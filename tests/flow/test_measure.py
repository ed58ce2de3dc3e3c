import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.flow.measure import blanks, ink, width, wrapped


@pytest.mark.parametrize(
    ("text", "squares"), [("税务局", 3.0), ("（税）", 3.0), ("𠮷", 1.0), ("", 0.0), ("e\u0301", 0.58), ("❤\ufe0f", 1.3)]
)
def test_full_width_signs_are_squares_and_marks_take_no_room(text: str, squares: float) -> None:
    assert width(text, 10) == pytest.approx(10 * squares)


def test_the_blank_halves_of_signs_at_the_ends_are_not_seen() -> None:
    assert blanks("《批复》") == (0.5, 0.5)
    assert ink("《批复》", 10) == 30
    assert width("《批复》", 10) == 40


@pytest.mark.parametrize(
    ("text", "squares", "lines"),
    [
        ("受理", 2, ("受理",)),
        ("实地核实货币资金与工资社保支出", 7, ("实地核实", "货币资金与", "工资社保支出")),
        ("系统：双随机抽查系统", 8, ("系统：", "双随机抽查系统")),
        ("核定种类、数量", 4.5, ("核定种类、", "数量")),
        ("《税务行政处罚事项告知书》", 8, ("《税务行政处罚", "事项告知书》")),
        ("Check the documents", 6, ("Check the", "documents")),
        ("abcdefghij", 3, ("abcde", "fghij")),
    ],
)
def test_lines_break_between_words_and_behind_signs(text: str, squares: float, lines: tuple[str, ...]) -> None:
    assert wrapped(text, squares, 1) == lines


@given(st.text(st.sampled_from("税务局审核。、，（）《》ab c"), max_size=60), st.integers(3, 12))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, squares: int) -> None:
    lines = wrapped(text, squares, 1)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(ink(line, 1) <= squares + 1e-9 for line in lines)


@given(st.text(st.sampled_from("税务局审核"), min_size=9, max_size=30))
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(text: str) -> None:
    for line in wrapped(f"{text[:5]}，{text[5:]}（{text[:3]}）。", 6, 1):
        assert line[0] not in "，）。"
        assert line[-1] != "（"

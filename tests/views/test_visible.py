"""What is shown of other people's text on one line."""

import pytest

from neikong.views.visible import readable, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一行  两格", "一行  两格"),
        ("第一条：\n  第二条", "第一条： 第二条"),
        ("甲 \r\n\t乙", "甲 乙"),
        ("甲\t乙", "甲 乙"),
        ("甲 \r乙", "甲 �乙"),
        ("\ufffe甲\uffff乙\U0001ffff丙\ufdd0", "�甲�乙�丙�"),
        ("\x1b[31m红\u202e倒\u2028行", "�[31m红�倒�行"),
    ],
)
def test_breaks_become_blanks_and_what_commands_is_marked(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_page_keeps_the_lines() -> None:
    assert readable("甲\t乙\r\n丙\u202e") == "甲 乙\n丙�"

"""bank-card-number: no account where many can read it."""

import pytest
from tests.lint.rules.privacy.notes import PATH, note
from tests.support.check import check, findings

RULE = "bank-card-number"


@pytest.mark.parametrize(
    "text",
    [
        "退税汇入6222020000000000000",
        "退税汇入6222 0200 0000 0000 000",
        "退税汇入6222020000000007账户",
        "退税汇入4111 1111 1111 1111",
        "退税汇入5555-5555-5555-4444",
    ],
)
def test_numbers(text: str) -> None:
    assert check(note(text), RULE) == [(PATH, 2, 7, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "退税汇入6222020000000000001",
        "缴款书1111111111111117",
        "凭证号6222020000000000000",
        "身份证号620102194912310028",
        "电话13800138000",
        "2024 2025 2026 2027",
    ],
)
def test_other_numbers(text: str) -> None:
    assert check(note(text), RULE) == []


def test_the_words_do_not_repeat_the_number() -> None:
    assert check(note("退税汇入6222020000000000000", "visibility: restricted"), RULE) == []
    (found,) = findings(note("退税汇入6222020000000000000"), RULE)
    assert "6222" not in f"{found.message} {found.hint}"

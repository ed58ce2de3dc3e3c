"""identity-number: no resident identity number where many can read it."""

import pytest
from tests.lint.rules.privacy.notes import PATH, note
from tests.support.check import check, findings, hint

RULE = "identity-number"
FOUND = [(PATH, 2, 7, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "业主身份证号11010519491231002X",
        "业主身份证号：11010519491231002x。",
        "业主（１１０１０５１９４９１２３１００２Ｘ）",
        "业主110105 19491231 002X",
        "两人：11010519491231002X、440524188001010014、11010519491231002X",
    ],
)
def test_numbers(text: str) -> None:
    assert check(note(text), RULE) == FOUND


@pytest.mark.parametrize(
    "text",
    [
        "身份证号110105194912310021",
        "身份证号11010519491331002X",
        "统一社会信用代码91620100MA72ABCD1X",
        "单据编号11010519491231002X",
        "流水A11010519491231002X",
        "单号：11010519491231002X",
        "长码11010519491231002X1",
        "身份证号110105****0020",
    ],
)
def test_other_numbers(text: str) -> None:
    assert check(note(text), RULE) == []


def test_a_restricted_file_may_hold_it() -> None:
    text = "业主11010519491231002X"
    assert check(note(text, "visibility: restricted"), RULE) == []
    assert check(note(text, "visibility: internal"), RULE) == FOUND
    assert check({"people/p1.yaml": f"name: 王甲\nnote: {text}\n"}, RULE) == []
    assert check({"people/p1.yaml": f"name: 王甲\nvisibility: public\nnote: {text}\n"}, RULE) == [
        ("people/p1.yaml", 3, 7, RULE)
    ]


def test_the_words_do_not_repeat_the_number() -> None:
    (found,) = findings(note("业主11010519491231002X"), RULE)
    assert str(found.message) == "The text contains a resident identity number"
    assert hint(found) == "Take it out and say who is meant by the post or the name"
    assert found.rewrite is None

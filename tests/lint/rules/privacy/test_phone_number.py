"""phone-number: no private number where many can read it."""

import pytest
from tests.lint.rules.privacy.notes import PATH, note
from tests.support.check import check, findings

RULE = "phone-number"


@pytest.mark.parametrize(
    "text",
    [
        "联系电话13800138000",
        "联系电话：138 0013 8000",
        "联系电话138-0013-8000转3",
        "联系电话+8613800138000",
        "联系电话+86 13800138000",
        "联系电话１３８００１３８０００",
        "王（13800138000）、李（13900139000）",
    ],
)
def test_numbers(text: str) -> None:
    assert check(note(text), RULE) == [(PATH, 2, 7, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "拨打12366或0931-8888888",
        "电话12800138000",
        "编号138001380001",
        "单号13800138000",
        "流水号：13800138000",
        "X13800138000",
        "2024-13800138000",
        "系数0.13800138000",
        "每季15 30 45 60 75 90户",
        "身份证号11010519491231002X",
    ],
)
def test_other_numbers(text: str) -> None:
    assert check(note(f"'{text}'"), RULE) == []


def test_a_restricted_file_may_hold_it() -> None:
    assert check(note("联系电话13800138000", "visibility: restricted"), RULE) == []


def test_the_settings_are_read_too() -> None:
    text = "schema: 1\norganization: 某局\nnote: 联系电话13800138000\n"
    (found,) = findings({"registry.yaml": text}, RULE)
    assert found.path == "registry.yaml"
    assert "138" not in f"{found.message} {found.hint}"

"""Two wordings in one sequence, marked at words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.account.marks import DELETED, INSERTED, marked, marked_items, side


def shown(before: str, after: str) -> str:
    brackets = {DELETED: "[-{}-]", INSERTED: "{{+{}+}}", "": "{}"}
    return "".join(brackets[piece.mark].format(piece.text) for piece in marked(before, after))


@pytest.mark.parametrize(
    ("before", "after", "together"),
    [
        ("名单由系统按季度取数", "名单由系统按月取数", "名单由系统按[-季度-]{+月+}取数"),
        ("分管副局长审批后公告", "局长审批后公告", "[-分管副局长-]{+局长+}审批后公告"),
        ("抽查10份案卷", "抽查20份案卷并登记", "抽查[-10-]{+20+}份案卷{+并登记+}"),
        ("双人核对银行对账单", "银行对账单双人核对", "[-双人核对-]银行对账单{+双人核对+}"),
        ("加强监督管理", "每日盘点发票库存", "[-加强监督管理-]{+每日盘点发票库存+}"),
        ("check once a month", "check twice a month", "check [-once-]{+twice+} a month"),
        ("", "新", "{+新+}"),
        ("同样", "同样", "同样"),
    ],
)
def test_marks_stand_at_words(before: str, after: str, together: str) -> None:
    assert shown(before, after) == together


def test_what_one_sign_separates_is_one_change() -> None:
    assert shown("每季度，由科长抽查并签字", "每月，由主任抽查并签字").count("[-") == 2
    assert (
        shown("出纳、会计每月共同核对余额", "主任、科长每月共同核对余额")
        == "[-出纳、会计-]{+主任、科长+}每月共同核对余额"
    )


@given(st.text("甲乙丙岗位审核，。 ab1", max_size=40), st.text("甲乙丙岗位审核，。 ab1", max_size=40))
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = marked(before, after)
    assert "".join(piece.text for piece in side(pieces, DELETED)) == before
    assert "".join(piece.text for piece in side(pieces, INSERTED)) == after


@given(st.lists(st.sampled_from("ABCD"), max_size=5), st.lists(st.sampled_from("ABCD"), max_size=5))
def test_enumerations_can_be_read_from_the_pieces(before: list[str], after: list[str]) -> None:
    pieces = marked_items(before, after, "、")
    assert "".join(piece.text for piece in side(pieces, DELETED)) == "、".join(before)
    assert "".join(piece.text for piece in side(pieces, INSERTED)) == "、".join(after)


def test_texts_too_long_to_compare_are_replaced() -> None:
    assert [piece.mark for piece in marked("甲" * 5000, "甲" * 5001)] == [DELETED, INSERTED]

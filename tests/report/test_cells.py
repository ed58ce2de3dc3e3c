"""Text in cells: a Chinese character takes two, and nothing is lost or too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.report.cells import Column, cut, padded, side_by_side, table, wrapped
from neikong.report.styled import plain, width

TEXTS = st.text(st.sampled_from("ab 1，。（）《》、岗位风险点表"), max_size=60)


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [("岗位", 6, "岗位  "), ("岗位", 3, "岗位"), ("ab", 4, "ab  "), ("", 2, "  ")],
)
def test_padding_counts_cells(text: str, cells: int, shown: str) -> None:
    assert padded(text, cells) == shown
    assert padded(text, cells, right=True).strip() == text


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("风险点", 6, "风险点"),
        ("风险点", 5, "风险…"),
        ("风险点", 4, "风…"),
        ("abc", 2, "a…"),
        ("风险", 1, "…"),
        ("", 0, ""),
    ],
)
def test_cutting_counts_cells(text: str, cells: int, shown: str) -> None:
    assert cut(text, cells) == shown


@given(TEXTS, st.integers(min_value=1, max_value=20))
def test_what_is_cut_fits(text: str, cells: int) -> None:
    assert width(cut(text, cells)) <= cells


@given(TEXTS, st.integers(min_value=2, max_value=20))
def test_wrapped_lines_fit_and_keep_every_sign(text: str, cells: int) -> None:
    lines = list(wrapped(text, cells))
    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_lines_do_not_begin_with_closing_signs_nor_end_with_opening_ones() -> None:
    assert list(wrapped("登记《台账》，并退回。", 6)) == ["登记", "《台", "账》，", "并退", "回。"]


def test_without_a_screen_nothing_is_wrapped() -> None:
    assert list(wrapped("风险点" * 100, None)) == ["风险点" * 100]


def lines(limit: int | None) -> list[str]:
    columns = [Column("id"), Column("名称", shrinks=True), Column("个数", right=True)]
    rows = [[("A", ""), ("第一税务分局办税服务厅", ""), ("3", "")], [("B12", ""), ("法制", ""), ("12", "")]]
    return plain(table(columns, rows, limit)).splitlines()


def test_columns_stand_under_each_other() -> None:
    assert lines(None) == [
        "id   名称                    个数",
        "A    第一税务分局办税服务厅     3",
        "B12  法制                      12",
    ]


@pytest.mark.parametrize("limit", [20, 24, 30, 33])
def test_a_narrow_screen_cuts_what_may_shrink(limit: int) -> None:
    assert max(map(width, lines(limit))) <= limit
    assert lines(limit)[1].endswith("3")


def test_a_table_ends_where_its_last_cell_ends() -> None:
    rows = [[("A", ""), ("", "")], [("B", ""), ("x", "")]]
    assert plain(table([Column(), Column()], rows)).splitlines() == ["A", "B  x"]


def test_blocks_stand_side_by_side() -> None:
    left, right = [(("左", ""),), (("x", ""),)], [(("右", ""),)]
    assert plain(side_by_side(left, right, 5)).splitlines() == ["左   右", "x"]
    assert plain(side_by_side([], right, 5)).splitlines() == ["     右"]

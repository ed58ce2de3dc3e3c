"""The marker stands under the place, whatever stands before it; nothing commands the terminal."""

from dataclasses import replace

import pytest
from tests.report.build import CONTROLS, finding, hostile, made_up

from neikong.findings import Span
from neikong.report.styled import plain, width
from neikong.report.text import text

BAR = " │ "


def excerpt(source: str | bytes, span: Span) -> tuple[str, str]:
    """The shown line and the marker line, without the gutter."""
    lines = plain(text(made_up(finding(span=span), source=source))).splitlines()
    shown, marker = (line.split(BAR, 1)[1] for line in lines if BAR in line)
    return shown, marker


def under(source: str | bytes, span: Span) -> str:
    """The text above the marker's carets, cell by cell."""
    shown, marker = excerpt(source, span)
    start, end = len(marker) - len(marker.lstrip(" ")), len(marker)
    cells = [character for character in shown for _ in range(width(character))]
    return _once(cells[start:end])


def _once(cells: list[str]) -> str:
    found, index = [], 0
    while index < len(cells):
        found.append(cells[index])
        index += max(1, width(cells[index]))
    return "".join(found)


@pytest.mark.parametrize(
    ("source", "span", "marked"),
    [
        ("name: abc", Span(1, 7, 1, 10), "abc"),
        ("名称: abc", Span(1, 5, 1, 8), "abc"),
        ("名称: 欠税岗 x", Span(1, 5, 1, 8), "欠税岗"),
        ("a：b， c", Span(1, 3, 1, 4), "b"),
        ("\tname: x", Span(1, 2, 1, 6), "name"),
        ("x:\t欠\ty", Span(1, 4, 1, 5), "欠"),
        ("e\u0301te\u0301: x", Span(1, 6, 1, 7), ":"),
        ("🙂: x", Span(1, 4, 1, 5), "x"),
        ("\x1b[31m: x", Span(1, 8, 1, 9), "x"),
        ("\ufeffname: x", Span(1, 1, 1, 5), "name"),
        ("name: \u202eabc", Span(1, 8, 1, 11), "abc"),
        ("name: x\r\nb: y\r\n", Span(2, 4, 2, 5), "y"),
        ("name: x\rb: y", Span(2, 4, 2, 5), "y"),
        (b"name: \xff x", Span(1, 9, 1, 10), "x"),
        ("name: x", Span(1, 7, 1, 7), "x"),
        ("list: [a,\n  b]", Span(1, 7, 2, 5), "[a,"),
    ],
)
def test_the_marker_is_under_the_place(source: str | bytes, span: Span, marked: str) -> None:
    assert under(source, span) == marked


@pytest.mark.parametrize("filler", ["x", "税"])
@pytest.mark.parametrize("column", [1, 60, 200, 1000, 1999])
def test_long_lines_are_shown_around_the_place(filler: str, column: int) -> None:
    line = filler * (column - 1) + "Q" + filler * (2000 - column)
    shown, marker = excerpt(line, Span(1, column, 1, column + 1))
    assert under(line, Span(1, column, 1, column + 1)) == "Q"
    assert width(shown) <= 340
    assert width(marker) <= 340


def test_a_long_place_is_cut() -> None:
    shown, marker = excerpt("x" * 5000, Span(1, 1, 1, 5001))
    assert len(shown) <= 340
    assert len(marker) <= 340


@pytest.mark.parametrize("span", [None, Span(9, 1, 9, 2), Span(1, 50, 1, 60)])
def test_a_place_that_the_file_does_not_have(span: Span | None) -> None:
    assert "1 error" in plain(text(made_up(finding(span=span), source="name: x\n")))


def test_without_the_file_there_is_no_excerpt() -> None:
    assert BAR not in plain(text(made_up(finding(path="posts/gone.yaml"))))


def test_other_peoples_text_cannot_command_a_terminal() -> None:
    printed = plain(text(hostile()))
    assert not CONTROLS.search(printed)
    assert "中文" in printed


def test_one_group_for_each_file() -> None:
    report = made_up(finding(), finding(), finding(path="posts/b.yaml"))
    heads = [line for line in plain(text(report)).splitlines() if line.startswith("registry/")]
    assert heads == ["registry/posts/a.yaml  (2)", "registry/posts/b.yaml  (1)"]


@pytest.mark.parametrize("folder", ["", "."])
def test_files_of_the_working_directory_have_no_prefix(folder: str) -> None:
    assert plain(text(made_up(finding(), folder=folder))).startswith("posts/a.yaml")


@pytest.mark.parametrize(
    ("sample", "cells"), [("abc", 3), ("税务", 4), ("ａ：", 4), ("e\u0301", 1), ("", 0), ("·—…", 3), ("ｱ", 1)]
)
def test_width_in_cells(sample: str, cells: int) -> None:
    assert width(sample) == cells


def test_a_line_that_nobody_should_read_is_not_shown() -> None:
    source, span = "note: 电话13800138000", Span(1, 7, 1, 20)
    shown, hidden = (
        plain(text(made_up(replace(finding(span=span), code=code), source=source))) for code in ("NK712", "NK982")
    )
    assert "note: 电话***********" in shown
    assert "电话" not in hidden

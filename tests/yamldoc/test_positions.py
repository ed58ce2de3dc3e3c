"""Routes to places: lines and columns count characters."""

import pytest

from neikong.findings import Route, Span
from neikong.yamldoc import positions

DUTIES = "# 注\nname: 岗\nduties:\n  - {id: D1, text: 甲}\n  - id: D2\n    text: 乙\nempty:\nlist: []\n"


@pytest.mark.parametrize(
    ("route", "on_key", "span"),
    [
        ((), False, Span(2, 1, 2, 5)),
        (("name",), False, Span(2, 7, 2, 8)),
        (("name",), True, Span(2, 1, 2, 5)),
        (("duties",), False, Span(3, 1, 3, 7)),
        (("duties", 0), False, Span(4, 6, 4, 8)),
        (("duties", 0, "id"), False, Span(4, 10, 4, 12)),
        (("duties", 0, "text"), True, Span(4, 14, 4, 18)),
        (("duties", 1), False, Span(5, 5, 5, 7)),
        (("duties", 1, "text"), False, Span(6, 11, 6, 12)),
        (("empty",), False, Span(7, 1, 7, 6)),
        (("list",), True, Span(8, 1, 8, 5)),
        (("absent",), False, Span(2, 1, 2, 5)),
        (("duties", 0, "absent"), True, Span(4, 6, 4, 8)),
        (("duties", 7, "id"), False, Span(3, 1, 3, 7)),
        (("name", "below", "text"), True, Span(2, 7, 2, 8)),
    ],
)
def test_spans(route: Route, on_key: bool, span: Span) -> None:
    assert positions(DUTIES.encode()).span(route, on_key=on_key) == span


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("{a: 税, b: x}", 14),
        ("{a: 😀😀, b: x}", 15),
        ("{'𠀀': 👨‍👩‍👧, b: x}", 20),
        ("{é: e\u0301, b: x}", 15),
    ],
)
def test_columns_count_characters(head: bytes, end: str, text: str, column: int) -> None:
    data = head + f"一: 二{end}# 😀{end}c: {text}{end}".encode()
    span = positions(data).span(("c", "b"))
    assert (span.line, span.column) == (3, column)


@pytest.mark.parametrize("route", [("absent",), ("duties",), ("duties", 0), ()])
def test_only_scalars_that_are_there_can_be_rewritten(route: Route) -> None:
    assert positions(DUTIES.encode()).rewrite(route, "x") == ()


@pytest.mark.parametrize("data", [b"", b"# x\n", b"\xff\xfe", b"'"])
def test_without_values_everything_is_at_the_start(data: bytes) -> None:
    assert positions(data).span(("a", 0)) == Span(1, 1, 1, 1)


def test_what_stands_before_an_error_has_its_place() -> None:
    places = positions(b"a: 1\nb: [x, y]\nc: 'd\n")
    assert places.span(("b", 1)) == Span(2, 8, 2, 9)
    assert places.span(("c",)) == Span(1, 1, 1, 2)


def test_a_duplicate_key_keeps_the_first_place() -> None:
    assert positions(b"a: 1\nb: 2\na: 3\n").span(("a",)) == Span(1, 4, 1, 5)


def test_the_value_of_a_duplicate_key_is_nobody_elses_place() -> None:
    places = positions(b"a: {again: x}\na: 3\n")
    assert places.span(("a", "again")) == Span(1, 12, 1, 13)


PAGE = "# 注 D1\nname: 甲 D1  # D1\nno_risk: {D1: x}\nnote: |\n  一\n\n  二\n# 后\nlist: [a]\n"


@pytest.mark.parametrize(
    ("offset", "found"),
    [
        (PAGE.index("D1"), None),
        (PAGE.index("name"), (("name",), True)),
        (PAGE.index("甲"), (("name",), False)),
        (PAGE.index("# D1"), None),
        (PAGE.index("{D1") + 1, (("no_risk", "D1"), True)),
        (PAGE.index("二"), (("note",), False)),
        (PAGE.index("# 后"), None),
        (PAGE.index("[a"), None),
        (PAGE.index("a]"), (("list", 0), False)),
    ],
)
def test_what_stands_around_a_character(offset: int, found: tuple[Route, bool] | None) -> None:
    assert positions(PAGE.encode()).around(offset) == found


def test_the_lines_of_a_block_are_its_text() -> None:
    assert [PAGE[start:end] for start, end in positions(PAGE.encode()).blocks()] == ["  一\n\n  二\n"]
    assert list(positions(b"a: |").blocks()) == [(4, 4)]


def test_the_text_of_a_key_or_scalar() -> None:
    places = positions("'a': ' 甲 '\nb: [x]\n".encode())
    assert places.text(("a",)) == " 甲 "
    assert places.text(("a",), on_key=True) == "a"
    assert places.text(("b",)) is None
    assert places.text(("c",)) is None

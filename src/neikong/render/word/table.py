"""Tables as WordprocessingML: the head on every page, rows that stay whole, widths by what cells hold."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from neikong.render.blocks import Runs, Table
from neikong.render.word.runs import GRADES, run_xml

_MOST = 110
"""Half-widths beyond which a longer text asks for no more room."""

_SHORT, _SHORTER = 8, 4
"""Half-widths up to which a text stands on one line, in a table of up to six columns and in a wider one."""

TO_WRITE_IN = 700
"""Height of a row that is left empty for a signature, in twentieths of a point."""

_UNBROKEN = re.compile(r"[!-~]+")
_SIDES = {"right": '<w:jc w:val="right"/>', "center": '<w:jc w:val="center"/>'}


def table_xml(table: Table, room: int, known: Mapping[str, str]) -> str:
    """A table as wide as ``room`` (in twentieths of a point)."""
    widths = column_widths(table, room)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(row, table.sides, widths, known, is_head=not place) for place, row in enumerate(table.rows))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Registry"/><w:tblW w:w="{room}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def column_widths(table: Table, room: int) -> list[int]:
    """The room shared out: each column as its texts ask for, but never less than its longest word needs.

    The last column takes what rounding leaves, so that the sum is ``room``.
    """
    columns = list(zip(*table.rows, strict=True))
    least, asked = (
        [_least(column, _SHORT if len(columns) <= 6 else _SHORTER) for column in columns],
        [*map(_asked, columns)],
    )
    left = max(room - sum(least), 0)
    share = (room - left) / sum(least)
    widths = [int(floor * share + left * need / sum(asked)) for floor, need in zip(least, asked, strict=True)]
    widths[-1] += room - sum(widths)
    return widths


def _asked(column: Sequence[Runs]) -> float:
    """How much more than the least a column would use: its longest text counts, and one that a quarter exceeds."""
    lengths = sorted(min(half_widths(_text(cell)), _MOST) for cell in column)
    return max((lengths[-1] + 2 * lengths[len(lengths) * 3 // 4]) / 3 - _SHORT, 1)


def _least(column: Sequence[Runs], one_line: int) -> int:
    """Room for the longest word of the column and for short texts, in twentieths of a point at ten points."""
    words = (min(len(word), 14) for cell in column for word in _UNBROKEN.findall(_text(cell)))
    widths = [half_widths(_text(cell)) for cell in column]
    short = (width for width in widths[1:] if width <= one_line)
    return 220 + 100 * max((*words, *short, min(widths[0], one_line)))


def half_widths(text: str) -> int:
    """How wide a text is: 2 for a Chinese character, 1 for a Latin one."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _text(cell: Runs) -> str:
    return "".join(run.text for run in cell)


def _row(
    cells: Sequence[Runs], sides: Sequence[str], widths: Sequence[int], known: Mapping[str, str], *, is_head: bool
) -> str:
    if is_head:
        properties = "<w:cantSplit/><w:tblHeader/>"
    elif any(cells[1:]):
        properties = "<w:cantSplit/>"
    elif cells[0] and cells[0][0].bold:
        return _group(cells[0], len(cells), sum(widths), known)
    else:
        properties = f'<w:cantSplit/><w:trHeight w:val="{TO_WRITE_IN}"/>'
    inside = "".join(
        _cell(cell, side, width, known, is_head=is_head) for cell, side, width in zip(cells, sides, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def _group(title: Runs, columns: int, width: int, known: Mapping[str, str]) -> str:
    """A row that names those below it: across the table, and never alone at the foot of a page."""
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/></w:pPr>'
        f"{run_xml(title, known)}</w:p></w:tc></w:tr>"
    )


def _cell(cell: Runs, side: str, width: int, known: Mapping[str, str], *, is_head: bool) -> str:
    style = "TableHead" if is_head else "TableText"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_shade(cell)}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{_SIDES.get(side, "")}</w:pPr>{run_xml(cell, known)}</w:p></w:tc>'
    )


def _shade(cell: Runs) -> str:
    """The shade of a grade behind a cell of nothing but its sign and a number, as in the heat map."""
    words = _text(cell).split()
    is_field = words and words[0] in GRADES and all(word.isdigit() for word in words[1:])
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{GRADES[words[0]][1]}"/>' if is_field else ""

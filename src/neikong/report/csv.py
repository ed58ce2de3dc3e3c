"""Tables for spreadsheets: Excel opens them in the right encoding and runs nothing in them."""

import csv
import io
from collections.abc import Iterable, Sequence

from neikong.report.styled import visible

_BOM = "\ufeff"
"""Without it Excel reads UTF-8 as the code page of the machine."""

_FORMULA = tuple("=+-@＝＋－＠")
"""What makes a cell a formula, full-width signs in the versions for China and Japan."""


def csv_text(rows: Iterable[Sequence[str | int]]) -> str:
    """The rows with a byte-order mark, one line each."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(cell) for cell in row] for row in rows)
    return _BOM + text.getvalue()


def _cell(cell: str | int) -> str | int:
    """A number as it is; a text on one line, and never a formula."""
    if isinstance(cell, int):
        return cell
    words = visible(" ".join(cell.split()))
    return f"'{words}" if words.startswith(_FORMULA) else words

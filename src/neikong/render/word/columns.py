"""Columns as WordprocessingML: a table of two rows, the heads and what is below them."""

from collections.abc import Iterable, Mapping, Sequence

from neikong.render.blocks import Columns, Paragraph
from neikong.render.word.runs import run_xml, text_xml


def columns_xml(columns: Columns, room: int, known: Mapping[str, str]) -> str:
    """The columns, together as wide as ``room`` (in twentieths of a point)."""
    widths = shared_out(columns.shares, room)
    heads = (_styled("TableHead", run_xml(head, known)) for head in columns.heads)
    parts = ("".join(_item(item, known) for item in part) or _styled("CellItem", "") for part in columns.parts)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Registry"/><w:tblW w:w="{room}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(heads, widths, '<w:tblHeader/>')}{_row(parts, widths, '')}</w:tbl>"
    )


def shared_out(shares: Sequence[float], room: int) -> list[int]:
    """Widths in the proportion of the shares; the last one takes what rounding leaves."""
    widths = [int(room * share / sum(shares)) for share in shares]
    widths[-1] += room - sum(widths)
    return widths


def _item(item: Paragraph, known: Mapping[str, str]) -> str:
    mark = f"{item.number}." if item.number else "–"
    return _styled("CellItem", f"{text_xml(mark)}<w:r><w:tab/></w:r>{run_xml(item.runs, known)}")


def _row(cells: Iterable[str], widths: Sequence[int], properties: str) -> str:
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{inside}</w:tr>"


def _styled(style: str, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'

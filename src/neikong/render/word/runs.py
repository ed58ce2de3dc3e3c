"""Pieces of text as WordprocessingML."""

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from neikong.render.blocks import Run

GRADES: Mapping[str, tuple[str, str]] = {
    "◆": ("B3201B", "FBE9E7"),
    "▲": ("8A5300", "FDF3DC"),
    "●": ("2E7D32", "E8F3E8"),
}
"""Colour of the sign of a grade, and the shade of a cell that begins with it. The sign says it, too."""

_SIGN = re.compile("((?<![●○])[◆▲●](?![●○]))")
_MARKS = {"ins": "1B6E3A", "del": "9B2C2C"}


def run_xml(pieces: Iterable[Run], known: Mapping[str, str]) -> str:
    """Runs with their looks; those that lead to an anchor that the file has are links."""
    return "".join(_linked(piece, known) for piece in pieces)


def bookmarks(anchors: Iterable[str], known: Mapping[str, str]) -> str:
    """The places that links lead to."""
    names = [known[anchor] for anchor in anchors if anchor in known]
    return "".join(
        f'<w:bookmarkStart w:id="{name[1:]}" w:name="{name}"/><w:bookmarkEnd w:id="{name[1:]}"/>' for name in names
    )


def text_xml(text: str, look: str = "") -> str:
    """One run of plain text."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _linked(piece: Run, known: Mapping[str, str]) -> str:
    if piece.breaks:
        return "<w:r><w:br/></w:r>"
    shown = _signs(piece)
    target = known.get(piece.link)
    return f'<w:hyperlink w:anchor={quoteattr(target)} w:history="1">{shown}</w:hyperlink>' if target else shown


def _signs(piece: Run) -> str:
    """The text, in which each sign of a grade has its colour."""
    look, parts = _look(piece, _MARKS.get(piece.mark, "")), _SIGN.split(piece.text)
    return "".join(
        text_xml(part, _look(piece, GRADES[part][0]) if place % 2 else look) for place, part in enumerate(parts) if part
    )


def _look(piece: Run, color: str) -> str:
    """Properties in the order that the schema wants: style, bold, strike, colour, underline."""
    properties = {
        f'<w:rStyle w:val="{"Code" if piece.code else "Hyperlink"}"/>': piece.code or piece.link,
        "<w:b/>": piece.bold,
        "<w:strike/>": piece.mark == "del",
        f'<w:color w:val="{color}"/>': color,
        '<w:u w:val="single"/>': piece.mark == "ins",
    }
    return "".join(property_ for property_, is_wanted in properties.items() if is_wanted)

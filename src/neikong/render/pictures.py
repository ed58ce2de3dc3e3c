"""Drawings as pictures, for files that cannot hold a drawing."""

from collections.abc import Sequence

from neikong.render.typesetting import pages
from neikong.render.typst_values import quoted

_AT_ONCE = 20
"""Drawings in one run of typst, which holds them all as dots in memory."""

_SHARPNESS = 192
"""Dots per inch of the drawing at its own size, twice those of a screen."""


def pictures(drawings: Sequence[str]) -> list[bytes]:
    """Each SVG as a PNG of its own size."""
    return [one for start in range(0, len(drawings), _AT_ONCE) for one in _pictures(drawings[start : start + _AT_ONCE])]


def _pictures(drawings: Sequence[str]) -> list[bytes]:
    sheets = "\n#pagebreak()\n".join(f'#image(bytes({quoted(one)}), format: "svg")' for one in drawings)
    return pages(f"#set page(width: auto, height: auto, margin: 0pt)\n{sheets}", _SHARPNESS)

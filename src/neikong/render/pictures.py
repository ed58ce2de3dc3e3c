"""Drawings as pictures, for files that cannot hold a drawing."""

from collections.abc import Sequence

from neikong.render.typesetting import pages
from neikong.render.typst_values import quoted

_SHARPNESS = 192
"""Dots per inch of the drawing at its own size, twice those of a screen."""


def pictures(drawings: Sequence[str]) -> list[bytes]:
    """Each SVG as a PNG of its own size."""
    if not drawings:
        return []
    sheets = "\n#pagebreak()\n".join(f'#image(bytes({quoted(one)}), format: "svg")' for one in drawings)
    return pages(f"#set page(width: auto, height: auto, margin: 0pt)\n{sheets}", _SHARPNESS)

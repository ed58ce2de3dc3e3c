"""How large the paragraph styles of a reference document are, and how to make all of them smaller."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_LINE = 1.45
"""Height of a line of Chinese in sizes of its letters, where a style leaves it to the font: the highest in use."""

_DEFAULT = 12.0


@dataclass(frozen=True, slots=True)
class Look:
    """A style in points: the size of its letters, the height of a line, the space before and after, the indent."""

    size: float
    line: float
    around: float = 0.0
    indent: float = 0.0

    def height(self, half_widths: int, room: float) -> float:
        """Of a paragraph as many half-widths long, in a room of so many points."""
        across = max(int(2 * (room - self.indent) / self.size) - 1, 2)  # no line begins with a comma
        return max(-(-half_widths // across), 1) * self.line + self.around

    def smaller(self, share: float) -> "Look":
        """What is left of it; an indent stays."""
        return Look(self.size * share, self.line * share, self.around * share, self.indent)


def looks(document: "Document") -> Mapping[str, Look]:
    """The paragraph styles by their ids."""
    from docx.styles.style import ParagraphStyle

    return {style.style_id: _look(style) for style in document.styles if isinstance(style, ParagraphStyle)}


def _look(style: "ParagraphStyle") -> Look:
    size, layout = style.font.size, style.paragraph_format
    points, spacing = size.pt if size else _DEFAULT, layout.line_spacing
    line = points * _LINE * (spacing or 1.0) if isinstance(spacing, float | None) else spacing.pt
    around = sum(space.pt for space in (layout.space_before, layout.space_after) if space)
    return Look(points, line, around, layout.left_indent.pt if layout.left_indent else 0.0)


def shrunk(document: "Document", share: float) -> None:
    """Letters, exact lines and spaces of all styles become smaller by ``share``."""
    from docx.oxml.ns import qn

    styles = document.styles.element
    for tag in ("w:sz", "w:szCs"):
        for size in styles.iter(qn(tag)):
            size.set(qn("w:val"), str(round(int(size.get(qn("w:val"))) * share)))
    for spacing in styles.iter(qn("w:spacing")):
        is_exact = spacing.get(qn("w:lineRule")) == "exact"
        for name in ("w:before", "w:after", *(("w:line",) if is_exact else ())):
            if spacing.get(qn(name)):
                spacing.set(qn(name), str(int(int(spacing.get(qn(name))) * share)))

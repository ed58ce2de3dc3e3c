"""Pictures in a Word file."""

import io
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from neikong.views.visible import visible

if TYPE_CHECKING:
    from docx.document import Document

_EMU_PER_TWIP = 635
_EMU_PER_DOT = 914_400 // 192


def picture_xml(document: "Document", number: int, picture: bytes, title: str, room: tuple[int, int]) -> str:
    """A paragraph with a PNG of 192 dots per inch, smaller where ``room`` (twentieths of a point) is less."""
    relation, image = document.part.get_or_add_image(io.BytesIO(picture))
    widest, highest = (side * _EMU_PER_TWIP for side in room)
    width, height = image.px_width * _EMU_PER_DOT, image.px_height * _EMU_PER_DOT
    scale = min(1.0, widest / width, highest / height)
    size = f'cx="{int(width * scale)}" cy="{int(height * scale)}"'
    name = f'id="{number}" name="chart{number}" descr={quoteattr(visible(title))}'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Chart"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr {name}/>'
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
        f'<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        f"</w:drawing></w:r></w:p>"
    )

"""A Word file as a package: the reference document with a new body, the same bytes for the same content."""

import datetime
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neikong.messages import msg
from neikong.render.environment import TemplateFailed
from neikong.views.visible import visible

if TYPE_CHECKING:
    from docx.document import Document

_ORIGIN = (1980, 1, 1, 0, 0, 0)
_LARGEST = 64_000_000
"""Bytes that a reference document may unfold to; ours has 60,000."""

_LONGEST = 255
"""Characters of what a file says of itself, by the standard of its format."""

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself."""

    title: str
    author: str
    language: str
    day: datetime.date | None


def opened(name: str, data: bytes) -> "Document":
    """A reference document. Raises ``TemplateFailed`` for what is none, or would not be ours to hand on."""
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _refuse(name, package)
        return Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError):
        raise TemplateFailed(name, None, msg("it is not a Word file (.docx)")) from None


def _refuse(name: str, package: zipfile.ZipFile) -> None:
    if sum(part.file_size for part in package.infolist()) > _LARGEST:
        raise TemplateFailed(name, None, msg("it unfolds to more than {limit} bytes", limit=_LARGEST))
    if any("vbaproject" in part.filename.lower() for part in package.infolist()):
        raise TemplateFailed(name, None, msg("it holds macros"))
    relations = (part for part in package.namelist() if part.endswith(".rels"))
    if any(b'targetmode="external"' in package.read(part).lower() for part in relations):
        raise TemplateFailed(name, None, msg("it refers to something outside of it"))


def filled(document: "Document", body: str, about: About) -> bytes:
    """The file with ``body`` (paragraphs and tables as XML) in the place of the reference document's own."""
    from lxml import etree

    element = document.element.body
    for child in list(element)[:-1]:  # the last one says how pages look
        element.remove(child)
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    made = etree.fromstring(f"<w:body {_NAMESPACES}>{body}</w:body>".encode(), parser)
    pages = element[-1]
    for child in list(made):
        pages.addprevious(child)
    _describe(document, about)
    folded = io.BytesIO()
    document.save(folded)
    return _fixed(folded)


def _describe(document: "Document", about: About) -> None:
    day = datetime.datetime.combine(about.day or datetime.date(2000, 1, 1), datetime.time())
    properties = document.core_properties
    author = visible(about.author)[:_LONGEST]
    properties.title, properties.author, properties.language = visible(about.title)[:_LONGEST], author, about.language
    properties.last_modified_by, properties.revision = author, 1
    properties.created = properties.modified = day


def _fixed(folded: io.BytesIO) -> bytes:
    """The package with its parts in order and without the time of day."""
    again = io.BytesIO()
    with zipfile.ZipFile(folded) as source, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as target:
        for part in sorted(source.infolist(), key=lambda one: (one.filename != "[Content_Types].xml", one.filename)):
            entry = zipfile.ZipInfo(part.filename, _ORIGIN)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(part))
    return again.getvalue()

"""A paper as a Word file, to be signed or edited further."""

from dataclasses import replace

from neikong.render.block_reader import blocks
from neikong.render.given import Given
from neikong.render.paper_kinds import Paper
from neikong.render.word.about import about
from neikong.render.word.document import Sheet, word_file
from neikong.views.handbook.edition import Edition

REFERENCE = "paper.docx"


def as_docx(page: str, paper: Paper, edition: Edition, given: Given) -> bytes:
    """The Markdown page in the styles of its reference document. Raises ``TemplateFailed``."""
    described = replace(about(edition, given), title=given.translate(paper.title))
    return word_file(blocks(page), Sheet(REFERENCE, described, is_wide=paper.is_wide), given.state)

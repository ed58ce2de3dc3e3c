"""The handbook as a PDF, set by typst."""

from collections.abc import Iterator

from neikong.messages import N_, msg
from neikong.render.given import Given, TooMuch
from neikong.render.spoken import counted
from neikong.render.typst_page import typst_page
from neikong.views.handbook import Handbook

TEMPLATE = "handbook.typ.jinja"
MOST_POSTS = 1_000
"""About 2,000 pages; typst keeps them all in memory, 7 MB for each post."""


def handbook_pdf(book: Handbook, given: Given) -> bytes:
    """The whole book. Raises ``TemplateFailed``, ``GlyphsMissing`` and ``TooMuch``."""
    if len(book.posts) > MOST_POSTS:
        message = msg("A PDF of {n:post|posts} needs more memory than most machines have", n=len(book.posts))
        raise TooMuch(message, msg("Build it by department: --department ID"))
    template = given.translate(N_("{n:person|persons}"))
    persons = {str(number): counted(template, number) for number in set(_numbers(book))}
    return typst_page(TEMPLATE, given, book=book, persons=persons)


def _numbers(book: Handbook) -> Iterator[int]:
    """Every number of persons that the book names."""
    for department in book.departments:
        yield from (post.staff for post in department.posts if post.staff is not None)
        yield from (step.persons for part in department.workflows for step in part.steps if step.persons)

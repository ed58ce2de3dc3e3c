"""From what somebody orders to the files of papers: letters, lists, compilations."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.handbook_forms import told
from neikong.cli.handbook_making import Composed, Order, composed
from neikong.cli.handbook_writing import tell, write
from neikong.cli.language import _
from neikong.cli.progress import progress
from neikong.messages import msg
from neikong.render.paper_kinds import DEPARTMENT_LETTER, PAPERS, POST_LETTER, Paper
from neikong.render.papers import paper_file

if TYPE_CHECKING:
    from neikong.cli.console import Console
    from neikong.cli.progress import Advance
    from neikong.views.handbook import Handbook, Scope


def letters(console: "Console", order: Order, output: Path) -> None:
    """A letter for each department and post that was asked for, or for all of them. Raises ``Refusal``."""
    with progress(console, order.steps) as advance:
        made = composed(console, order, advance)
        about = tuple(_subjects(made.book, made.scope))
        files = dict(_each(made, order.forms, about, advance))
        advance(_("writing"))
        sizes = write(console, files, output)
    tell(console, sizes)
    console.remark(msg("{n:letter|letters}", n=len(sizes)).text(_))


def paper(console: "Console", order: Order, name: str, output: Path) -> None:
    """One of the papers about the whole book. Raises ``Refusal``."""
    with progress(console, order.steps) as advance:
        made = composed(console, order, advance)
        stem = "-".join((name, *made.scope.ids[:1])) if not made.scope.is_whole else name
        with told(made.given.state):
            files = {
                f"{stem}.{ending}": paper_file(PAPERS[name], ending, made.book.edition, made.given, book=made.book)
                for ending in order.forms
            }
        advance(_("writing"))
        sizes = write(console, files, output)
    tell(console, sizes)


def _subjects(book: "Handbook", scope: "Scope") -> Iterator[tuple[str, Paper, dict[str, object]]]:
    """Whom letters are about: id, template, and what it is given."""
    for department in book.departments:
        if department.id and (scope.is_whole or department.id in scope.departments):
            yield department.id, DEPARTMENT_LETTER, {"department": department}
        for post in department.posts:
            if scope.is_whole or post.id in scope.posts or department.id in scope.departments:
                yield post.id, POST_LETTER, {"post": post}


def _each(
    made: Composed, forms: Iterable[str], about: Iterable[tuple[str, Paper, dict[str, object]]], advance: "Advance"
) -> Iterator[tuple[str, bytes]]:
    edition = made.book.edition
    for ending in forms:
        advance(ending)
        with told(made.given.state):
            for id_, template, given in about:
                yield f"letter-{id_}.{ending}", paper_file(template, ending, edition, made.given, **given)

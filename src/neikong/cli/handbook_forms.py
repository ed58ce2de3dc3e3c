"""A book in the forms that were asked for."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from neikong.cli.exits import Refusal
from neikong.messages import Message, msg
from neikong.render.environment import TemplateFailed
from neikong.render.forms import FORMS
from neikong.render.given import Given, TooMuch
from neikong.render.glyphs import GlyphsMissing
from neikong.views.signs import SignPlace, sign_places

if TYPE_CHECKING:
    from neikong.cli.progress import Advance
    from neikong.views.handbook import Handbook, Scope

_MOST_NAMED = 3
"""Departments and posts that a file is named after; more make no name."""

_MOST_PLACES = 8


def laid_out(
    book: "Handbook", forms: Iterable[str], scope: "Scope", given: Given, advance: "Advance"
) -> dict[str, bytes]:
    """The book and the cards of its posts, by file name. Raises ``Refusal``."""
    files: dict[str, bytes] = {}
    cards = [post for post in book.posts if post.id in scope.posts]
    for ending in forms:
        form = FORMS[ending]()
        advance(f"{_stem(scope)}.{ending}")
        with told(given.state):
            files[f"{_stem(scope)}.{ending}"] = form.book(book, given)
            for post in cards:
                advance(post.name)
                files[f"card-{post.id}.{ending}"] = form.card(book.edition, post, given)
    return files


@contextmanager
def told(state: Mapping[str, bytes]) -> Iterator[None]:
    """Turns what keeps a document from being made into a sentence."""
    try:
        yield
    except TemplateFailed as error:
        raise Refusal(error.message) from None
    except TooMuch as error:
        raise Refusal(error.message, error.hint) from None
    except GlyphsMissing as error:
        raise _missing(state, error.signs) from None


def _missing(state: Mapping[str, bytes], signs: tuple[str, ...]) -> Refusal:
    places = tuple(map(_place, sign_places(state, signs)))
    known = places[:_MOST_PLACES] or tuple(map(_sign, signs))
    more = (msg("and {n:more place|more places}", n=len(places) - len(known)),) if len(places) > len(known) else ()
    return Refusal(
        msg("No font has a sign that the PDF needs: {places}", places=(*known, *more)),
        msg("Write it otherwise, or install a font that has it and say `fonts: system` in registry.yaml"),
    )


def _sign(sign: str) -> Message:
    return msg("“{sign}” (U+{code})", sign=sign, code=f"{ord(sign):04X}")


def _place(one: SignPlace) -> Message:
    return msg(
        "{sign} in {field} of {entity} ({path}:{line}:{column})",
        sign=_sign(one.sign),
        field=one.field,
        entity=one.entity,
        path=one.path,
        line=one.span.line,
        column=one.span.column,
    )


def _stem(scope: "Scope") -> str:
    """The name of the book's file: an extract never takes the place of the whole."""
    if scope.is_whole:
        return "handbook"
    return f"handbook-{'+'.join(scope.ids)}" if len(scope.ids) <= _MOST_NAMED else "handbook-extract"

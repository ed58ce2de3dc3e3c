"""How templates are read: for pages, for Markdown, for typst."""

from typing import NamedTuple


class Dialect(NamedTuple):
    """How templates of a kind are read.

    ``escapes``: what is printed is escaped for HTML at last; ``is_early``: the
    program's own words are put in when a template is compiled; ``comments``: how
    they begin and end.
    """

    escapes: bool = True
    is_early: bool = True
    comments: tuple[str, str] = ("{#", "#}")


HTML = Dialect()
MARKDOWN = Dialect(is_early=False)
"""What is put in early is escaped for HTML before a finalizer sees it, and would stand so in a text."""

TYPST = Dialect(escapes=False, comments=("{##", "##}"))
"""A brace and a hash stand together in typst, too, and there the finalizer alone says what is printed."""

"""The templates that come with the program, each with what it is for."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.messages import Message, msg
from neikong.render.environment import OVERRIDES
from neikong.render.packaged import PACKAGED

_PARTS: Mapping[str, Message] = {
    "contents": msg("Handbook: contents and filters"),
    "cover": msg("Handbook: cover"),
    "approval": msg("Handbook: approval page"),
    "reading": msg("Handbook: how to read it"),
    "glance": msg("Handbook: figures at a glance"),
    "changes": msg("Handbook: changes since an earlier state"),
    "powers": msg("Handbook: power list"),
    "directory": msg("Handbook: post directory"),
    "department": msg("Handbook: a department"),
    "workflow": msg("Handbook: a workflow"),
    "post": msg("Handbook: a post"),
    "risk": msg("Handbook: a risk card"),
    "homeless": msg("Handbook: risk points without a post"),
    "indexes": msg("Handbook: indexes"),
    "glossary": msg("Handbook: glossary"),
    "words": msg("Handbook: grades, links, citations and marks"),
}
"""Each part has a template for every form that is made of them, such as ``handbook/cover.html.jinja``."""

_PAPERS: Mapping[str, Message] = {
    "letter-post": msg("Responsibility letter of a post"),
    "letter-department": msg("Responsibility letter of a department"),
    "powers": msg("Paper: power list"),
    "posts": msg("Paper: post directory"),
    "duties": msg("Paper: duty compilation"),
    "words": msg("Papers: clauses of every letter, period, origin"),
}

TITLES: Mapping[str, Message] = {
    "handbook.html.jinja": msg("The handbook: frame and order of its parts"),
    "handbook/top.html.jinja": msg("Handbook: the bar above the page"),
    **{f"handbook/{part}.html.jinja": title for part, title in _PARTS.items()},
    "handbook/colours.css": msg("Handbook and card: colours, light and dark"),
    "handbook/page.css": msg("Handbook: style of the page"),
    "handbook/parts.css": msg("Handbook: style of its parts"),
    "handbook/print.css": msg("Handbook: style on paper"),
    "handbook/page.js": msg("Handbook: contents, dark mode, print"),
    "handbook/filters.js": msg("Handbook: filters"),
    "handbook/search.js": msg("Handbook: search"),
    "handbook/live.html.jinja": msg("Preview: findings at their places, and their count"),
    "handbook/live.css": msg("Preview: style of findings"),
    "handbook/live.js": msg("Preview: a newer page takes the place of the older"),
    "card.html.jinja": msg("The personal card of a post"),
    "handbook/card.css": msg("Card: style"),
    "handbook/card.js": msg("Card: letters as large as one page allows"),
    "handbook.typ.jinja": msg("The handbook as a PDF: frame and order of its parts"),
    "handbook/words.typ.jinja": msg("PDF: its fixed words"),
    "handbook/values.typ.jinja": msg("PDF: what of the content its parts are given"),
    "handbook/style.typ": msg("PDF: pages, fonts, tiers of type, colours"),
    "handbook/front.typ": msg("PDF: cover, contents, approval page, how to read it"),
    "handbook/figures.typ": msg("PDF: figures at a glance, changes"),
    "handbook/parts.typ": msg("PDF: power list, directory, departments, workflows, posts"),
    "handbook/risks.typ": msg("PDF: risk cards, indexes, glossary"),
    "card.typ.jinja": msg("The personal card as a PDF"),
    "handbook/card.typ": msg("The personal card as a PDF: its look"),
    "handbook.md.jinja": msg("The handbook as Markdown: frame and order of its parts"),
    **{f"handbook/{part}.md.jinja": msg("{title} (Markdown)", title=title) for part, title in _PARTS.items()},
    "card.md.jinja": msg("The personal card of a post (Markdown)"),
    "handbook.docx": msg("The handbook as a Word file: its pages and styles"),
    "card.docx": msg("The personal card as a Word file: its page and styles"),
    **{f"papers/{name}.md.jinja": title for name, title in _PAPERS.items()},
    "papers/page.html.jinja": msg("Papers: as a page"),
    "papers/page.typ.jinja": msg("Papers: as a PDF"),
    "paper.docx": msg("Papers: as Word files, their pages and styles"),
    "round_report.md.jinja": msg("Report on a round, Markdown"),
    "round_report.html.jinja": msg("Report on a round, HTML"),
    "assignment.md.jinja": msg("Who cross-checks whom, Markdown"),
    "paper.md.jinja": msg("Written documents, Markdown"),
    "paper.html.jinja": msg("Written documents, HTML"),
    "paper.css": msg("Written documents: style"),
    "changes.html.jinja": msg("Comparison of two states, HTML"),
    "changes.css": msg("Comparison: style"),
    "changes.js": msg("Comparison: filters"),
}
"""Every template by its name, in the order that a reader meets them."""


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template, and whether the registry has one of its own in its place."""

    name: str
    title: Message
    is_own: bool


def template_list(state: Mapping[str, bytes]) -> tuple[TemplateLine, ...]:
    """All templates as a registry uses them."""
    return tuple(TemplateLine(name, title, own_path(name) in state) for name, title in TITLES.items())


def packaged_template(name: str) -> bytes:
    """What the program itself says in one of ``TITLES``."""
    assert name in TITLES
    return (PACKAGED / name).read_bytes()


def own_path(name: str) -> str:
    """Where in a registry its own template of this name lies."""
    return f"{OVERRIDES}/{name}"

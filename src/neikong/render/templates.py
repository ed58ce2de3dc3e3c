"""The templates that come with the program, each with what it is for."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.messages import Message, msg
from neikong.render.environment import OVERRIDES
from neikong.render.packaged import PACKAGED

TITLES: Mapping[str, Message] = {
    "handbook.html.jinja": msg("The handbook: frame and order of its parts"),
    "handbook/top.html.jinja": msg("Handbook: the bar above the page"),
    "handbook/contents.html.jinja": msg("Handbook: contents and filters"),
    "handbook/cover.html.jinja": msg("Handbook: cover"),
    "handbook/approval.html.jinja": msg("Handbook: approval page"),
    "handbook/reading.html.jinja": msg("Handbook: how to read it"),
    "handbook/glance.html.jinja": msg("Handbook: figures at a glance"),
    "handbook/changes.html.jinja": msg("Handbook: changes since an earlier state"),
    "handbook/powers.html.jinja": msg("Handbook: power list"),
    "handbook/directory.html.jinja": msg("Handbook: post directory"),
    "handbook/department.html.jinja": msg("Handbook: a department"),
    "handbook/workflow.html.jinja": msg("Handbook: a workflow"),
    "handbook/post.html.jinja": msg("Handbook: a post"),
    "handbook/risk.html.jinja": msg("Handbook: a risk card"),
    "handbook/homeless.html.jinja": msg("Handbook: risk points without a post"),
    "handbook/indexes.html.jinja": msg("Handbook: indexes"),
    "handbook/glossary.html.jinja": msg("Handbook: glossary"),
    "handbook/words.html.jinja": msg("Handbook: grades, links, citations and marks"),
    "handbook/colours.css": msg("Handbook and card: colours, light and dark"),
    "handbook/page.css": msg("Handbook: style of the page"),
    "handbook/parts.css": msg("Handbook: style of its parts"),
    "handbook/print.css": msg("Handbook: style on paper"),
    "handbook/page.js": msg("Handbook: contents, dark mode, print"),
    "handbook/filters.js": msg("Handbook: filters"),
    "handbook/search.js": msg("Handbook: search"),
    "card.html.jinja": msg("The personal card of a post"),
    "handbook/card.css": msg("Card: style"),
    "handbook/card.js": msg("Card: letters as large as one page allows"),
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

"""Everything that cites a regulation today: references in the files' fields, and mentions in their texts."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from neikong.findings import Route
from neikong.lint.derived import derived
from neikong.lint.mentions import Mention, mentions
from neikong.lint.targets import entity_part
from neikong.lint.texts import HumanText, texts
from neikong.lint.titles import titles
from neikong.model.articles import Article, read_article
from neikong.model.choices import RiskStatus
from neikong.model.refs import Cites
from neikong.model.registry import Registry
from neikong.model.regulation import Regulation

_KNOWN_MOVES: Mapping[tuple[str, int | None], Mapping[str, str]] = {
    # what a cashier must not do besides: Article 37 of the text of 2017, 35 of that of 2024
    ("中华人民共和国会计法", 51): {"37": "35"},
}


class Citation(NamedTuple):
    """A citation in a field. ``place`` is what stands after the slash; ``article`` is what that means."""

    entity: str
    route: Route
    regulation: str
    place: str | None
    article: Article | None


class ProseCitation(NamedTuple):
    """A mention in a text; ``regulation`` is empty where the title is not that of exactly one regulation."""

    source: HumanText
    mention: Mention
    regulation: str

    @property
    def place(self) -> tuple[str, Route]:
        """Entity and route of the text."""
        return self.source.entity, self.source.route


@derived
def citations(registry: Registry) -> tuple[Citation, ...]:
    """The citations of registered regulations; what is retired or closed cites the law of its time."""
    return tuple(_citations(registry))


@derived
def prose_citations(registry: Registry) -> tuple[ProseCitation, ...]:
    """The titles that texts mention; a regulation's own title mentions nothing."""
    known = titles(registry)
    return tuple(
        ProseCitation(source, mention, known.exact(mention.title))
        for source in texts(registry)
        if "《" in source.text and source.route != ("title",) and not _is_past(registry, source.entity, source.route)
        for mention in mentions(source.text)
    )


def renumbered(regulation: Regulation, article: Article) -> str | None:
    """The number that an article has today, as the file writes it, where it has another one.

    A number that is old for one article and new for another says nothing.
    """
    places = {read_article(old): new for old, new in moves(regulation).items()}
    if article.whole in {read_article(new) for new in places.values()}:
        return None
    return places.get(article.whole)


def moves(regulation: Regulation) -> Mapping[str, str]:
    """Old numbers and new ones: what the registry says, besides what is known of exactly that text."""
    return {**_KNOWN_MOVES.get((regulation.title, regulation.articles), {}), **regulation.renumbered}


def _citations(registry: Registry) -> Iterator[Citation]:
    for reference in registry.references:
        if isinstance(reference.mark, Cites) and not _is_past(registry, reference.source, reference.route):
            id_, (_, slash, place) = entity_part(reference), reference.target.partition("/")
            if id_ in registry.regulations:
                article = read_article(place) if slash else None
                yield Citation(reference.source, reference.route, id_, place.strip() if slash else None, article)


def _is_past(registry: Registry, entity: str, route: Route) -> bool:
    if entity in registry.rounds:
        return registry.rounds[entity].closed is not None
    risk = registry.risks.get(entity)
    if risk is None:
        return False
    number = route[1] if route[0] == "controls" else None
    control = risk.controls[number] if isinstance(number, int) and number < len(risk.controls) else None
    return RiskStatus.RETIRED in (risk.status, control.status if control else None)

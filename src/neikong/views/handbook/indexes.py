"""Indexes of risk points: by grade, by key area, by regulation."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from neikong.messages import Message, msg
from neikong.model.articles import read_article
from neikong.model.registry import Registry
from neikong.model.regulation import Regulation
from neikong.views.citations import place_of
from neikong.views.handbook.cards import RiskCard, by_gravity
from neikong.views.handbook.naming import Name, Naming, RiskName, label
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A grade or a key area, and its risk points, the gravest first."""

    key: str
    title: Words
    cards: tuple[RiskCard, ...]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article, or the whole regulation, and the risk points that rest on it or whose controls do."""

    article: Words
    risks: tuple[RiskName, ...]


@dataclass(frozen=True, slots=True)
class RegulationPart:
    """A regulation, and what in the book rests on which of its articles. ``workflows`` exercise powers under it."""

    id: str
    title: str
    number: str | None
    issuer: str | None
    status: Words | None
    effective: datetime.date | None
    version: str | None
    articles: tuple[ArticleLine, ...]
    workflows: tuple[Name, ...]
    superseded_by: Words | None


def by_grade(cards: Iterable[RiskCard]) -> tuple[IndexGroup, ...]:
    """A group for each grade that occurs, the highest first."""
    groups = groupby(by_gravity(cards), key=lambda card: card.grade)
    return tuple(IndexGroup(str(grade.level), grade.label, tuple(group)) for grade, group in groups)


def by_area(registry: Registry, cards: Iterable[RiskCard]) -> tuple[IndexGroup, ...]:
    """A group for each key area that has risk points, in the bureau's order; those without an area come last."""
    found: defaultdict[str, list[RiskCard]] = defaultdict(list)
    for card in by_gravity(cards):
        found[card.area].append(card)
    declared = registry.settings.key_areas
    others = sorted((key for key in found if key not in declared), key=lambda key: (not key, key))
    titles: dict[str, Words] = {**declared, **{key: key or msg("not stated") for key in others}}
    return tuple(IndexGroup(key, titles[key], tuple(found[key])) for key in titles if found[key])


def by_regulation(registry: Registry, naming: Naming) -> tuple[RegulationPart, ...]:
    """Every regulation of the book, also one that nothing rests on."""
    risks = _risks(registry)
    powers = _powers(registry)
    return tuple(
        _part(id_, one, risks.get(id_, {}), powers.get(id_, ()), naming) for id_, one in registry.regulations.items()
    )


def _part(
    id_: str, regulation: Regulation, risks: Mapping[str, Iterable[str]], powers: Iterable[str], naming: Naming
) -> RegulationPart:
    later = regulation.superseded_by
    successor = naming.registry.regulations.get(later) if later else None
    return RegulationPart(
        id=id_,
        title=regulation.title,
        number=regulation.number,
        issuer=regulation.issuer,
        status=label(regulation.status),
        effective=regulation.effective,
        version=regulation.version,
        articles=tuple(
            ArticleLine(_article(place), tuple(map(naming.risk, found)))
            for place, found in sorted(risks.items(), key=lambda one: _order(one[0]))
        ),
        workflows=tuple(naming.step(workflow) for workflow in powers),
        superseded_by=successor.title if successor else later,
    )


def _article(place: str) -> Message:
    return place_of(place) if place else msg("the regulation as a whole")


def _order(place: str) -> tuple[bool, tuple[int, ...], str]:
    """The whole first, then articles by number, then what is none."""
    article = read_article(place) if place else None
    return bool(place) and article is None, tuple(article) if article else (), place


def _risks(registry: Registry) -> Mapping[str, Mapping[str, Iterable[str]]]:
    """The active risk points by regulation and place; each once."""
    found: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for id_, risk in registry.active_risks.items():
        for basis in (risk.basis, *(control.basis for control in risk.active_controls)):
            for citation in basis:
                regulation, _, place = citation.partition("/")
                found[regulation][place][id_] = None
    return found


def _powers(registry: Registry) -> Mapping[str, Iterable[str]]:
    """The workflows by the regulations that their powers rest on."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for id_, workflow in registry.workflows.items():
        for citation in (*(workflow.power.basis if workflow.power else ()), *workflow.basis):
            found[citation.partition("/")[0]][id_] = None
    return found

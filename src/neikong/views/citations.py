"""Citations as people read them: 《title》第31条."""

from collections import defaultdict
from collections.abc import Iterable

from neikong.messages import Message, msg
from neikong.model.articles import read_article
from neikong.model.registry import Registry


def cite(registry: Registry, citation: str) -> Message:
    """A citation in words; one that does not resolve is shown as it is written."""
    id_, _, place = citation.partition("/")
    regulation = registry.regulations.get(id_)
    title = regulation.title if regulation else id_
    if not place:
        return msg("{title} (whole)", title=title)
    article, paragraph = _parts(place)
    if paragraph:
        return msg(
            "{title}, article {article}, paragraph {paragraph}", title=title, article=article, paragraph=paragraph
        )
    return msg("{title}, article {article}", title=title, article=article)


def cite_all(registry: Registry, citations: Iterable[str]) -> dict[str, tuple[Message, ...]]:
    """The citations in words by regulation, each once; several articles of one regulation are cited together."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for citation in dict.fromkeys(citations):
        places[citation.partition("/")[0]].append(citation)
    return {id_: _together(registry, id_, cited) for id_, cited in places.items()}


def _together(registry: Registry, id_: str, citations: list[str]) -> tuple[Message, ...]:
    exact = [place for citation in citations if (place := citation.partition("/")[2])]
    if len(exact) < 2:
        return tuple(cite(registry, citation) for citation in citations)
    regulation = registry.regulations.get(id_)
    together = msg(
        "{title}, {places}", title=regulation.title if regulation else id_, places=tuple(map(place_of, exact))
    )
    return (*(cite(registry, id_) for _ in range(id_ in citations)), together)


def place_of(place: str) -> Message:
    """The article alone, as people say it."""
    article, paragraph = _parts(place)
    if paragraph:
        return msg("article {article}, paragraph {paragraph}", article=article, paragraph=paragraph)
    return msg("article {article}", article=article)


def _parts(place: str) -> tuple[str, str]:
    """Article and paragraph; what cannot be read stands for itself, and no paragraph is empty."""
    known = read_article(place)
    if known is None:
        return place, ""
    return str(known.whole), str(known.paragraph) if known.paragraph else ""

"""A citation rests on a regulation that is no longer law.

A duty, a power or a measure that rests on a repealed regulation has no ground any more,
and the successor may ask for something else.

Mend: Cite the article of the successor that says the same today, or take the citation
away. Texts that tell what was law once may say so: 原《…》 is left alone.

Bad:
    regulations/old-rule.yaml
        title: 欠税公告暂行办法
        status: repealed
        superseded_by: levy-law
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [old-rule/5]}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/45]}
"""

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.citations import ProseCitation, citations, prose_citations
from neikong.lint.rule import Offence, Spot
from neikong.messages import Message, msg
from neikong.model.choices import RegulationStatus
from neikong.model.registry import Registry
from neikong.model.regulation import Regulation

CODE = "NK703"
SEVERITY = Severity.WARNING

_ENDED = ("废止", "失效")


def check(registry: Registry) -> Iterator[Offence]:
    """Citations in fields, then articles cited in texts; one regulation that ended is one cause."""
    ended = {id_ for id_, regulation in registry.regulations.items() if _has_ended(regulation)}
    if not ended:
        return
    places: dict[str, list[Spot]] = defaultdict(list)
    for citation in citations(registry):
        if citation.regulation in ended:
            places[citation.regulation].append(Spot(citation.entity, citation.route))
    for prose in prose_citations(registry):
        if prose.regulation in ended and prose.mention.cited and not _tells_history(prose):
            places[prose.regulation].append(Spot(*prose.place))
    for id_, (first, *others) in places.items():
        yield Offence(first.entity, first.route, *_words(registry, id_), also=tuple(others))


def _has_ended(regulation: Regulation) -> bool:
    """A successor beside a written `in_force` is a contradiction, which the regulation's own finding tells."""
    says_in_force = regulation.status is RegulationStatus.IN_FORCE and "status" in regulation.model_fields_set
    is_repealed = regulation.status is RegulationStatus.REPEALED
    return is_repealed or (regulation.superseded_by is not None and not says_in_force)


def _tells_history(prose: ProseCitation) -> bool:
    text = prose.source.text
    return text[: prose.mention.start].endswith("原《") or any(word in text for word in _ENDED)


def _words(registry: Registry, id_: str) -> tuple[Message, Message]:
    regulation = registry.regulations[id_]
    successor = registry.regulations.get(regulation.superseded_by or "")
    if successor is None or successor is regulation:
        message = msg("《{title}》 is repealed", title=regulation.title)
        return message, msg("Cite the regulation that holds today, or take the citation away")
    message = msg("《{title}》 is no longer law", title=regulation.title)
    hint = msg(
        "Cite its successor `{id}`, 《{successor}》",
        id=regulation.superseded_by or "",
        successor=successor.title,
    )
    return message, hint

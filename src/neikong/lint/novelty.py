"""Findings that are new against an earlier state, by content and not by line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

from neikong.findings import Finding
from neikong.messages import Message, Value
from neikong.model.fields import Described
from neikong.model.registry import Registry

_Place: TypeAlias = tuple[str, str | None, tuple[str, ...], tuple[str, ...]]


def new_findings(
    now: Iterable[Finding], before: Iterable[Finding], former: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """Those of ``now`` that have a place which ``before`` does not have as often.

    ``former`` leads from an entity's id to the one it had before.
    """
    known = Counter(place for finding in before for place in _places(finding, {}))
    return tuple(finding for finding in now if _is_new(finding, known, former or {}))


def former_ids(now: Registry, before: Registry) -> dict[str, str]:
    """The earlier id of each entity that was renamed in between."""
    return {
        id_: old
        for table in now.tables.values()
        for id_, entity in table.items()
        if isinstance(entity, Described) and id_ not in before.files
        for old in entity.formerly
        if old in before.files
    }


def _is_new(finding: Finding, known: Counter[_Place], former: Mapping[str, str]) -> bool:
    fresh = False
    for place in _places(finding, former):
        known[place] -= 1
        fresh = fresh or known[place] < 0
    return fresh


def _places(finding: Finding, former: Mapping[str, str]) -> Iterator[_Place]:
    """Rule, entity, content and words of a finding, at each place where its cause shows."""
    words = tuple(_words(finding.message))
    yield finding.rule, former.get(finding.entity or "", finding.entity), finding.content, words
    for place in finding.related:
        entity = PurePosixPath(place.path).stem
        yield finding.rule, former.get(entity, entity), place.content, words


def _words(value: Value) -> Iterator[str]:
    """What a message says apart from its numbers and the names it lists.

    A share that creeps up is no new finding, nor is a copy that lost one of its
    partners.
    """
    if isinstance(value, Message):
        yield value.template
        for _, part in value.values:
            yield from _words(part)
    elif isinstance(value, tuple):
        for part in value:
            if not isinstance(part, str):
                yield from _words(part)
    elif isinstance(value, str):
        yield value

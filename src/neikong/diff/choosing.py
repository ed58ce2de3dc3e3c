"""Which changes somebody asked for."""

from collections.abc import Set
from dataclasses import replace

from neikong.diff.change import KINDS, Change, Comparison
from neikong.model.kinds import KINDS as ENTITY_KINDS
from neikong.model.kinds import SETTINGS

CHOICES = (*KINDS, *ENTITY_KINDS, SETTINGS.name)
"""Kinds of change and kinds of entity; no word is both."""


def chosen(comparison: Comparison, kinds: Set[str] = frozenset(), departments: Set[str] = frozenset()) -> Comparison:
    """The comparison with only the changes of these kinds and departments; the figures stay those of the whole.

    Kinds of change and kinds of entity narrow each other: ``{"added", "risk"}`` are added risk points.
    """
    changes = tuple(
        change
        for change in comparison.changes
        if _is_of(kinds & KINDS.keys(), change.kind)
        and _is_of(kinds - KINDS.keys(), change.entity_kind)
        and _is_in(departments, change)
    )
    return replace(comparison, changes=changes)


def _is_of(wanted: Set[str], kind: str) -> bool:
    return not wanted or kind in wanted


def _is_in(departments: Set[str], change: Change) -> bool:
    return not departments or change.department in departments

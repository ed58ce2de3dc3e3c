"""Waivers: which findings they take away, and what becomes of those that take none."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from neikong.findings import Finding
from neikong.lint.catalogue import find_rule
from neikong.lint.rule import ALWAYS_ON
from neikong.messages import Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.fields import Described, Waiver
from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """One waiver of a file, and how many findings it takes away."""

    path: str
    entity: str | None
    index: int
    waiver: Waiver
    expired: bool
    findings: int = 0

    @property
    def rule(self) -> str:
        """The name of the rule that is waived, or the word that names none."""
        rule = find_rule(self.waiver.rule)
        return rule.name if rule else self.waiver.rule

    @property
    def is_in_force(self) -> bool:
        """Whether it takes findings away: it has not ended, and its rule can be waived at all."""
        return not self.expired and not is_firm(self.rule)


def is_firm(rule: str) -> bool:
    """Whether no waiver helps: the rule finds what makes every other verdict unsafe."""
    known = find_rule(rule)
    return known is not None and known.family in ALWAYS_ON


def waivers(registry: Registry, today: datetime.date | None) -> tuple[WaiverUse, ...]:
    """Every readable waiver of the registry. Without a day none has ended."""
    return tuple(
        WaiverUse(path, entity.id or None, index, waiver, expired=today is not None and waiver.until < today)
        for path, entity in _waiving(registry)
        for index, waiver in enumerate(entity.waivers)
        if not _is_flawed(registry, path, index)
    )


def apply_waivers(
    findings: Iterable[Finding], known: tuple[WaiverUse, ...]
) -> tuple[list[Finding], list[Finding], tuple[WaiverUse, ...]]:
    """The findings that stay, those taken away, and the waivers with their counts."""
    in_force: dict[tuple[str, str], int] = {}
    for place, use in enumerate(known):
        if use.is_in_force:
            in_force.setdefault((use.path, use.rule), place)
    counts = [0] * len(known)
    kept: list[Finding] = []
    waived: list[Finding] = []
    for finding in findings:
        places = {path: in_force.get((path, finding.rule)) for path in (finding.path, *_others(finding))}
        left = finding.among({path for path, number in places.items() if number is None}.__contains__)
        kept += [left] if left else []
        for path, number in places.items():
            if number is not None:
                counts[number] += 1
                excused = finding.among({path}.__contains__)
                waived += [excused] if excused else []
    return kept, waived, tuple(replace(use, findings=count) for use, count in zip(known, counts, strict=True))


def _others(finding: Finding) -> Iterator[str]:
    return (place.path for place in finding.related)


def unused(uses: Iterable[WaiverUse], ran: Mapping[str, object], *, is_readable: bool) -> Iterator[Finding]:
    """A finding for each waiver in force of a rule that ran and found nothing here.

    Where a file could not be read, rules keep silent, and a waiver may be for
    what they would say otherwise; only one that never helps is told then.
    """
    for use in uses:
        is_idle = use.findings == 0 and not use.expired and use.rule in ran
        if is_idle and (is_readable or is_firm(use.rule)):
            message, hint = _why_unused(use.rule)
            yield Finding(
                "unused-waiver", use.path, message, ("waivers", use.index, "rule"), hint=hint, entity=use.entity
            )


def _why_unused(rule: str) -> tuple[Message, Message]:
    if is_firm(rule):
        hint = msg("Mend the file and remove the waiver: all other checks rest on readable files")
        return msg("`{rule}` cannot be waived", rule=rule), hint
    hint = msg("What it excused is gone or another waiver covers it: remove it")
    return msg("The waiver of `{rule}` waives nothing", rule=rule), hint


def _waiving(registry: Registry) -> Iterator[tuple[str, Described]]:
    yield SETTINGS_FILE, registry.settings
    for table in registry.tables.values():
        for id_, entity in table.items():
            if isinstance(entity, Described) and entity.waivers:
                yield registry.path(id_), entity


def _is_flawed(registry: Registry, path: str, index: int) -> bool:
    return any(flaw[:2] in (("waivers",), ("waivers", index)) for flaw in registry.flaws.get(path, ()))

"""The runner: loads a state, runs the rules, and turns offences into placed findings.

It alone selects, waives, stamps code and severity, finds places and sorts.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from neikong.findings import Finding, Route, Severity, order
from neikong.lint.catalogue import all_rules, find_rule
from neikong.lint.locate import locate
from neikong.lint.rule import ALWAYS_ON, Offence, Rule
from neikong.load import load
from neikong.model import SETTINGS_FILE
from neikong.model.fields import Described
from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run: what the command line says goes before registry.yaml."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def rules(self, registry: Registry) -> tuple[Rule, ...]:
        """The selected rules; those that every other verdict rests on are always among them."""
        lint = registry.settings.lint
        select, ignore = self.select or lint.select, (*self.ignore, *lint.ignore)
        return tuple(rule for rule in all_rules() if rule.family in ALWAYS_ON or _wanted(rule, select, ignore))


@dataclass(frozen=True, slots=True)
class Result:
    """A registry and what is wrong with it, in reading order."""

    registry: Registry
    findings: tuple[Finding, ...]
    files: int

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def validate(
    state: Mapping[str, bytes],
    selection: Selection = Selection(),
    *,
    stored: Iterable[Finding] = (),
    today: datetime.date | None = None,
) -> Result:
    """Check a state. ``stored`` are findings that the store made while reading it.

    ``today`` decides which waivers still hold; without it none has ended.
    """
    registry, loaded = load(state)
    rules = selection.rules(registry)
    names = {rule.name for rule in rules}
    found = [finding for finding in (*stored, *loaded) if finding.rule in names]
    for rule in rules:
        if rule.check is not None:
            found += _offences(rule, registry)
    kept = (finding for finding in found if not _waived(finding, registry, today))
    findings = sorted(locate((_stamp(finding, registry) for finding in kept), state), key=order)
    return Result(registry, tuple(findings), len(state))


def _wanted(rule: Rule, select: Iterable[str], ignore: Iterable[str]) -> bool:
    return any(map(rule.answers_to, select)) and not any(map(rule.answers_to, ignore))


def _offences(rule: Rule, registry: Registry) -> Iterator[Finding]:
    assert rule.check is not None
    for offence in rule.check(registry):
        path = registry.path(offence.entity) if offence.entity else SETTINGS_FILE
        if not _said_already(offence, registry.flaws.get(path, ())):
            yield Finding(
                rule=rule.name,
                path=path,
                message=offence.message,
                route=offence.route,
                on_key=offence.on_key,
                hint=offence.hint,
                rewrite=offence.rewrite,
                entity=offence.entity or None,
            )


def _said_already(offence: Offence, flaws: Iterable[Route]) -> bool:
    """Whether a schema error stands at the offence's route, above it or below it."""
    return any(all(a == b for a, b in zip(flaw, offence.route, strict=False)) for flaw in flaws)


def _waived(finding: Finding, registry: Registry, today: datetime.date | None) -> bool:
    entity = _concerned(finding, registry)
    if entity is None:
        return False
    flaws = registry.flaws.get(finding.path, ())
    return any(
        find_rule(waiver.rule) is find_rule(finding.rule) and (today is None or today <= waiver.until)
        for index, waiver in enumerate(entity.waivers)
        if not any(flaw[:2] in (("waivers",), ("waivers", index)) for flaw in flaws)
    )


def _concerned(finding: Finding, registry: Registry) -> Described | None:
    """What the finding is about: an entity, or registry.yaml itself."""
    if finding.path == SETTINGS_FILE:
        return registry.settings
    kind = registry.kind(finding.entity) if finding.entity else None
    entity = registry.tables[kind].get(finding.entity or "") if kind else None
    return entity if isinstance(entity, Described) else None


def _stamp(finding: Finding, registry: Registry) -> Finding:
    rule = find_rule(finding.rule)
    assert rule is not None, finding.rule
    severities = registry.settings.lint.severity
    severity = severities.get(rule.name) or severities.get(rule.code) or rule.severity
    return replace(finding, code=rule.code, severity=severity)

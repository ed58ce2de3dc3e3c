"""The runner: loads a state, runs the rules, and turns offences into placed findings.

It alone selects, waives, folds, stamps code and severity, finds places and sorts.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from neikong.findings import Edit, Finding, Fix, Related, Route, Severity, order
from neikong.lint.catalogue import BrokenRule, all_rules, find_rule
from neikong.lint.history import History, Recall
from neikong.lint.locate import locate
from neikong.lint.rule import ALWAYS_ON, Given, Offence, Rule, Scan, Spot
from neikong.lint.waiving import WaiverUse, apply_waivers, is_firm, unused, waivers
from neikong.load import Memory, load
from neikong.load.layout import is_ignored
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry

_HEEDED, _HEAVY = "reference", "measures"
"""The family that silences others where a reference leads nowhere, and the one that takes as long as all the rest."""

Abreast: TypeAlias = Callable[[Sequence[Callable[[], list[Finding]]]], Sequence[list[Finding]]]
"""Does jobs that do not need each other, at once or in turn, and returns what each made."""


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
    """A registry and what is wrong with it, in reading order.

    ``waived`` are the findings that a waiver took away, each with that waiver;
    ``waivers`` all waivers with the number of findings each took.
    """

    registry: Registry
    findings: tuple[Finding, ...]
    files: int
    waived: tuple[tuple[Finding, WaiverUse], ...] = ()
    waivers: tuple[WaiverUse, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def validate(
    state: Mapping[str, bytes],
    selection: Selection = Selection(),
    *,
    stored: Iterable[Finding] = (),
    today: datetime.date | None = None,
    recall: Recall | None = None,
    memory: Memory | None = None,
    abreast: Abreast | None = None,
) -> Result:
    """Check a state. ``stored`` are findings that the store made while reading it.

    ``today`` decides which waivers still hold; without it none has ended.
    ``recall`` brings the trees of closed rounds; without it there is no history
    to compare with. ``memory`` has what was read of other states; ``abreast``
    does several things at once. Raises ``BrokenRule`` for a rule of another
    package that fails.
    """
    memory = memory or Memory()
    registry, loaded = load(state, memory)
    rules = selection.rules(registry)
    ran = {rule.name: rule for rule in rules}
    found = [finding for finding in (*stored, *loaded) if finding.rule in ran]
    history = History(registry.rounds, recall, memory)
    said = _Said(registry)

    def run(some: Iterable[Rule]) -> list[Finding]:
        made: list[Finding] = []
        for rule in some:
            if rule.check is not None:
                given = Given(rule.bounds(registry), history, today, ran.keys())
                offences = list(_offences(rule, registry, given, said))
                said.add(rule, offences)
                made += offences
            if rule.scan is not None:
                made += _slips(rule.name, rule.scan, state)
        return made

    first, *rest = _shares(rules)
    found += run(first)
    for made in (abreast or _in_turn)([partial(run, share) for share in rest]):
        found += made
    kept, waived, uses = apply_waivers(found, waivers(registry, today))
    if "unused-waiver" in ran:
        is_readable = not any(is_firm(finding.rule) for finding in kept)
        kept += unused(uses, ran, is_readable=is_readable)
    findings = sorted(locate((_stamp(finding, registry) for finding in kept), state), key=order)
    excused = locate((_stamp(finding, registry) for finding in waived), state)
    return Result(registry, tuple(findings), len(state), _with_waivers(excused, uses), uses)


def _shares(rules: Iterable[Rule]) -> tuple[list[Rule], list[Rule], list[Rule]]:
    """What goes first, since the others heed what it says, and two shares that take about as long."""
    first = [rule for rule in rules if rule.family == _HEEDED]
    heavy = [rule for rule in rules if rule.family == _HEAVY]
    return first, heavy, [rule for rule in rules if rule.family not in (_HEEDED, _HEAVY)]


def _in_turn(jobs: Sequence[Callable[[], list[Finding]]]) -> list[list[Finding]]:
    return [job() for job in jobs]


class _Said:
    """What has been reported already, so that no rule repeats it in other words.

    A schema error speaks for its field, for what is above and for what is below.
    A reference that leads nowhere speaks for itself and what is below it only.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._dangling: dict[str, set[Route]] = {}

    def add(self, rule: Rule, offences: Iterable[Finding]) -> None:
        if rule.family == _HEEDED:
            for finding in offences:
                self._dangling.setdefault(finding.path, set()).add(finding.route)
                for place in finding.related:
                    self._dangling.setdefault(place.path, set()).add(place.route)

    def covers(self, rule: Rule, path: str, route: Route) -> bool:
        if self._registry.is_flawed_at(path, route):
            return True
        dangling = self._dangling.get(path, set()) if rule.family != _HEEDED else set()
        return any(route[:length] in dangling for length in range(1, len(route) + 1))


def _wanted(rule: Rule, select: Iterable[str], ignore: Iterable[str]) -> bool:
    return any(map(rule.answers_to, select)) and not any(map(rule.answers_to, ignore))


def _offences(rule: Rule, registry: Registry, given: Given, said: _Said) -> Iterator[Finding]:
    assert rule.check is not None
    try:
        for offence in rule.check(registry, given):
            path = _path(registry, offence.entity)
            if not said.covers(rule, path, offence.route):
                yield _finding(rule.name, path, offence, registry)
    except Exception as error:
        if rule.package == "neikong":
            raise
        raise BrokenRule(f"{rule.package}, {rule.name}", repr(error)) from error


def _finding(rule: str, path: str, offence: Offence, registry: Registry) -> Finding:
    return Finding(
        rule=rule,
        path=path,
        message=offence.message,
        route=offence.route,
        on_key=offence.on_key,
        hint=offence.hint,
        rewrite=offence.rewrite,
        entity=offence.entity or None,
        related=tuple(_related(spot, registry) for spot in offence.also),
    )


def _related(spot: Spot, registry: Registry) -> Related:
    return Related(_path(registry, spot.entity), spot.route, spot.on_key, rewrite=spot.rewrite)


def _path(registry: Registry, entity: str) -> str:
    return registry.path(entity) if entity else SETTINGS_FILE


def _slips(rule: str, scan: Scan, state: Mapping[str, bytes]) -> Iterator[Finding]:
    for path, data in state.items():
        if not is_ignored(path):
            for slip in scan(data):
                fix = Fix(msg("Correct it"), (Edit(path, slip.start, slip.end, slip.text),), safe=True)
                yield Finding(rule, path, slip.message, span=slip.span, fix=fix)


def _with_waivers(findings: Iterable[Finding], uses: Iterable[WaiverUse]) -> tuple[tuple[Finding, WaiverUse], ...]:
    by_place = {(use.path, use.rule): use for use in uses if use.findings}
    return tuple((finding, by_place[finding.path, finding.rule]) for finding in sorted(findings, key=order))


def _stamp(finding: Finding, registry: Registry) -> Finding:
    rule = find_rule(finding.rule)
    assert rule is not None, finding.rule
    severities = registry.settings.lint.severity
    severity = severities.get(rule.name) or severities.get(rule.code) or rule.severity
    return replace(finding, code=rule.code, severity=severity)

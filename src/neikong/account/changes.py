"""What every report of changes starts from, and every change in words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from neikong.account.field_words import FieldAccount, FieldWords, States
from neikong.diff import Change, Comparison
from neikong.diff.change import DIRECTIONS, KINDS, SIGNS
from neikong.messages import N_, Message, Translate, in_english, msg
from neikong.model.kinds import KINDS as ENTITY_KINDS
from neikong.model.kinds import SETTINGS
from neikong.views.counts import measure_title
from neikong.views.visible import visible

_OF_RISK_POSTS = {"added": N_("with their first risk point"), "removed": N_("without any now")}
"""A post that becomes one at risk was there before."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states: its name and, unless it is the working tree, its git tree."""

    state: str
    tree: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeAccount:
    """One change in words. ``likely`` says how sure it is, and is empty for what is certain."""

    change: Change
    ids: str
    name: str
    kind: str
    entity_kind: str
    direction: str
    reason: str
    likely: str
    fields: tuple[FieldAccount, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one department, by kind; those of none have an empty id."""

    department: str
    name: str
    changes: tuple[ChangeAccount, ...]

    def by_kind(self) -> list[tuple[str, tuple[ChangeAccount, ...]]]:
        """Kind in words and its changes, in reading order."""
        return [(kind, tuple(group)) for kind, group in groupby(self.changes, key=lambda one: one.kind)]


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """A comparison and the two states it compares; ``states`` say their values in words."""

    before: Side
    after: Side
    comparison: Comparison
    translate: Translate = in_english
    states: States = (None, None)

    def say(self, message: Message) -> str:
        """A message in the reader's language."""
        return message.text(self.translate)

    def measure(self, name: str) -> str:
        """A measure's name for people."""
        return self.say(measure_title(name, self.comparison.grades))

    def titled(self, title: str) -> str:
        """A title with the colon of the language behind it."""
        return self.say(msg("{title}: ", title=title))

    def totals(self) -> list[tuple[str, int, int, str]]:
        """Title, before, after and the difference with its sign; ``=`` for none."""
        found = self.comparison.totals
        return [
            (self.measure(one.measure), one.before, one.after, f"{one.delta:+d}" if one.delta else "=") for one in found
        ]

    def reconciliations(self) -> list[tuple[str, str]]:
        """Title and the sum that leads from one figure to the other."""
        return [(self.measure(name), self._sum(name, terms)) for name, terms in self.comparison.reconciliation.items()]

    def tally(self) -> list[tuple[str, int]]:
        """How many changes there are of each kind, in reading order."""
        kinds = [change.kind for change in self.comparison.changes]
        return [(self.say(msg(name)), kinds.count(kind)) for kind, name in KINDS.items() if kind in kinds]

    def sections(self) -> list[Section]:
        """All changes by department, those that belong to none first, and by kind."""
        changes = sorted(self.comparison.changes, key=lambda change: change.department or "")
        return [
            Section(id_, visible(self.comparison.departments.get(id_, "")), tuple(map(self.told, group)))
            for id_, group in groupby(changes, key=lambda change: change.department or "")
        ]

    def told(self, change: Change) -> ChangeAccount:
        """One change in words."""
        return account_of(change, self.translate, self.states)

    def _sum(self, measure: str, terms: Mapping[str, int]) -> str:
        parts = [f"{terms['from']}"]
        for name, sign in SIGNS.items():
            if terms[name]:
                word = self.say(msg((_OF_RISK_POSTS if measure == "risk_posts" else KINDS).get(name, KINDS[name])))
                parts.append(f"{'+' if sign > 0 else '−'} {terms[name]} {word}")
        return f"{' '.join(parts)} = {terms['to']}"


def account_of(change: Change, translate: Translate, states: States = (None, None)) -> ChangeAccount:
    """One change in the words of a language, and of both states where these are given."""
    words = FieldWords(change.entity_kind, translate, states)
    likely = msg("likely: {percent} % alike", percent=round(100 * change.likely)) if change.likely else None
    return ChangeAccount(
        change=change,
        ids=visible(_ids(change)),
        name=visible(change.name),
        kind=translate(KINDS[change.kind]),
        entity_kind=translate((ENTITY_KINDS | {SETTINGS.name: SETTINGS})[change.entity_kind].title),
        direction=translate(DIRECTIONS[change.direction]) if change.direction else "",
        reason=visible(change.reason or ""),
        likely=likely.text(translate) if likely else "",
        fields=tuple(replace(words.told(field), is_new=not change.before) for field in change.fields),
    )


def _ids(change: Change) -> str:
    """The ids on both sides, once where they are the same."""
    before, after = " + ".join(change.before), " + ".join(change.after)
    return f"{before} → {after}" if before and after and before != after else before or after

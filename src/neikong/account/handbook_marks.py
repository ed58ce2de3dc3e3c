"""What changed since an earlier state, for the handbook: only what its readers may see of both states."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from neikong.account.changes import ChangeAccount, account_of
from neikong.account.discreet import Sides
from neikong.account.field_words import FieldAccount
from neikong.account.item_marks import item_marks
from neikong.diff import Change, compare
from neikong.diff.change import KINDS
from neikong.findings import Route
from neikong.messages import Translate
from neikong.model.kinds import SETTINGS
from neikong.views.counts import measure_title
from neikong.views.handbook.departments import in_order
from neikong.views.handbook.marks import CHANGED, NEW, ChangeLine, ChangeSection, FieldLine, Mark, Marks
from neikong.views.handbook.scope import Scope, within
from neikong.views.shares import Words
from neikong.views.wording import Wording

_SHOWN_SETTINGS = frozenset(("organization", "domains", "key_areas", "gates", "grading", "review", "office"))
_UNSHOWN = frozenset(("note", "visibility"))
"""Remarks for the authors, and who may see what: no part of the book."""

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Compared:
    """The marks, and the files that could not be read on one side and are left out."""

    marks: Marks
    unread: tuple[str, ...]


def handbook_marks(sides: Sides, scope: Scope, state: Words, translate: Translate) -> Compared:
    """The marks of a book about ``scope``; figures only for the whole."""
    comparison = compare(sides.before, sides.after)
    told = _Telling(sides, scope, translate)
    changes = [change for change in map(_shown, comparison.changes) if change and told.concerns(change)]
    items, gone = item_marks(changes)
    totals = comparison.totals if scope.is_whole else ()
    marks = Marks(
        state=state,
        entities=dict(told.entities(changes)),
        items=items,
        gone=gone,
        sections=tuple(told.sections(changes, comparison.departments.get)),
        totals=tuple(
            (measure_title(one.measure, comparison.grades).text(translate), one.before, one.after) for one in totals
        ),
    )
    return Compared(marks, comparison.unread)


def _shown(change: Change) -> Change | None:
    """The change with only the fields that the book shows; nothing where none of several is."""
    is_settings = change.entity_kind == SETTINGS.name
    fields = tuple(field for field in change.fields if _is_shown(field.route, is_settings=is_settings))
    return replace(change, fields=fields) if fields or not change.fields else None


def _is_shown(route: Route, *, is_settings: bool) -> bool:
    return _UNSHOWN.isdisjoint(route[-1:]) and (not is_settings or route[0] in _SHOWN_SETTINGS)


class _Telling:
    """Puts the changes of one book into its readers' words."""

    def __init__(self, sides: Sides, scope: Scope, translate: Translate) -> None:
        self.translate = translate
        self.states = Wording(sides.before), Wording(sides.after)
        self.is_whole = scope.is_whole
        now, then = within(sides.after, scope), within(sides.before, scope)
        self.here = frozenset((*now.departments, *now.posts, *now.workflows, *now.active_risks, *now.regulations))
        self.ids = frozenset(id_ for side in (now, then) for table in side.tables.values() for id_ in table)
        self.order = (*in_order(sides.after.departments), *in_order(sides.before.departments))

    def concerns(self, change: Change) -> bool:
        """Whether it is about something in the book, now or then."""
        ids = (id_.partition("/")[0] for id_ in (*change.before, *change.after))
        return self.is_whole or any(id_ in self.ids for id_ in ids)

    def entities(self, changes: Iterable[Change]) -> Iterator[tuple[str, Mark]]:
        """The mark of every entity that is new or changed."""
        found: defaultdict[str, list[Change]] = defaultdict(list)
        for change in changes:
            for id_ in change.after:
                found[id_.partition("/")[0]].append(change)
        for id_, own in found.items():
            is_new = any(change.kind in ("added", "split") and id_ not in change.before for change in own)
            words = dict.fromkeys(word for change in own for word in self._words(change))
            yield id_, Mark(NEW) if is_new else Mark(CHANGED, tuple(words)[:_MOST_WORDS])

    def _words(self, change: Change) -> Iterator[str]:
        told = account_of(change, self.translate)
        if change.kind in ("changed", "reworded"):
            yield from (field.title for field in told.fields)
        else:
            yield f"{told.kind} {told.direction}".rstrip()

    def sections(self, changes: Iterable[Change], name: Callable[[str], str | None]) -> Iterator[ChangeSection]:
        """All changes by department, those of the whole bureau first, and by kind."""
        of_department = sorted(
            changes, key=lambda change: (self._place(change.department), list(KINDS).index(change.kind))
        )
        for department, group in groupby(of_department, key=lambda change: change.department or ""):
            lines = [(change.kind, self._line(account_of(change, self.translate, self.states))) for change in group]
            kinds = groupby(lines, key=lambda one: one[0])
            yield ChangeSection(
                department if department in self.here else "",
                name(department) or department,
                tuple((self.translate(KINDS[kind]), tuple(line for _, line in each)) for kind, each in kinds),
            )

    def _place(self, department: str | None) -> tuple[int, str]:
        if not department:
            return -1, ""
        return self.order.index(department) if department in self.order else len(self.order), department

    def _line(self, told: ChangeAccount) -> ChangeLine:
        id_ = told.change.after[0].partition("/")[0] if told.change.after else ""
        return ChangeLine(
            id=id_ if id_ in self.here else "",
            ids=told.ids,
            name=told.name,
            kind=told.kind,
            entity_kind=told.entity_kind,
            direction=told.direction,
            reason=told.reason,
            likely=told.likely,
            fields=tuple(map(_field, told.fields)),
        )


def _field(told: FieldAccount) -> FieldLine:
    pieces = tuple((piece.text, piece.mark) for piece in told.pieces)
    return FieldLine(told.title, () if told.is_list else pieces, told.gone, told.come)

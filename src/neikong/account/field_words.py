"""A changed field in the reader's words: its title, and its value before and after."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from neikong.account.contrast import SHORT
from neikong.account.marks import Piece, marked, marked_items, replaced
from neikong.account.value_words import MODELS, ValueWords
from neikong.diff import FieldChange
from neikong.diff.fields import PROSE
from neikong.findings import Route
from neikong.load.navigate import named_fields
from neikong.messages import N_, Translate
from neikong.views.visible import visible
from neikong.views.wording import Wording

States: TypeAlias = tuple[Wording | None, Wording | None]
"""How both states say their values; nothing where ids and keys are to stand as they are written."""

_ENDS = ("。", "；", ". ")


@dataclass(frozen=True, slots=True)
class FieldAccount:
    """One field that differs, in words.

    ``before`` and ``after`` are empty for nothing; ``pieces`` mark where they
    differ. Of a long list only what came and went is told: ``gone`` and ``come``.
    What ``is_new`` belongs to something that was not there before.
    """

    title: str
    before: str = ""
    after: str = ""
    pieces: tuple[Piece, ...] = ()
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()
    is_new: bool = False

    @property
    def is_list(self) -> bool:
        """Whether items are told instead of two values."""
        return bool(self.gone or self.come)


class FieldWords:
    """Says what changed in the fields of one kind of entity."""

    def __init__(self, entity_kind: str, translate: Translate, states: States = (None, None)) -> None:
        self._model, self._translate = MODELS[entity_kind], translate
        self._old, self._new = (ValueWords(self._model, translate, wording) for wording in states)

    def told(self, change: FieldChange) -> FieldAccount:
        """The field's title and its two values, or the items of a long list that came or went."""
        route, before, after, old, new = change.route, change.before, change.after, self._old, self._new
        if before is None and isinstance(after, list) and not _is_short(new.words(route, after)):
            return FieldAccount(self._title(route), come=new.items(route, after))
        if not isinstance(before, list) or not isinstance(after, list):
            return self._values(route, old.words(route, before), new.words(route, after))
        if _is_short(old.words(route, before)) and _is_short(new.words(route, after)):
            return self._enumerated(route, before, after)
        gone = [item for item in before if item not in after]
        come = [item for item in after if item not in before]
        if len(gone) == len(come) == 1:
            return self._values(route, old.words((*route, 0), gone[0]), new.words((*route, 0), come[0]))
        if gone or come:
            return FieldAccount(self._title(route), gone=old.items(route, gone), come=new.items(route, come))
        return self._enumerated(route, before, after)  # only their order has changed

    def _enumerated(self, route: Route, before: list[object], after: list[object]) -> FieldAccount:
        told = self._values(route, self._old.words(route, before), self._new.words(route, after))
        if not before or not after:
            return told
        separator, old, new = self._translate(N_(", ")), self._old.items(route, before), self._new.items(route, after)
        return replace(told, pieces=marked_items(old, new, separator))

    def _values(self, route: Route, before: str, after: str) -> FieldAccount:
        is_prose = next((part for part in reversed(route) if isinstance(part, str)), "") in PROSE
        pieces = marked(before, after) if is_prose else replaced(before, after)
        return FieldAccount(self._title(route), before, after, pieces)

    def _title(self, route: Route) -> str:
        words: list[str] = []
        for part, info in named_fields(self._model, route):
            if info is not None:
                words.append(self._translate(info.title or str(part)))
            elif words:
                words[-1] += f" {part + 1}" if isinstance(part, int) else f" {part}"
            else:
                words.append(str(part))
        return visible(" › ".join(words))


def _is_short(words: str) -> bool:
    """Whether a list reads well as an enumeration: a few words, and no sentences."""
    return len(words) <= SHORT and not any(sign in words for sign in _ENDS)

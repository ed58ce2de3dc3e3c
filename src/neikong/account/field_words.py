"""A changed field in the reader's words: its title, and its value before and after."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from neikong.account.contrast import SHORT
from neikong.account.marks import Piece, marked, marked_items, replaced
from neikong.diff import FieldChange
from neikong.diff.fields import PROSE
from neikong.findings import Route
from neikong.load.navigate import classes_at, named_fields
from neikong.messages import N_, Translate, msg
from neikong.model.choice import Choice
from neikong.model.kinds import KINDS, SETTINGS
from neikong.model.record import Record
from neikong.model.scalars import Duration, duration
from neikong.views.visible import visible

_MODELS: Mapping[str, type[Record]] = {kind.name: kind.model for kind in (*KINDS.values(), SETTINGS)}
_SPEAK_FOR_ITEMS = ("text", "name")
_ENDS = ("。", "；", ". ")
_SELF_EVIDENT = ("kind", "text", "name", "to")


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

    def __init__(self, entity_kind: str, translate: Translate) -> None:
        self._model = _MODELS[entity_kind]
        self._translate = translate

    def told(self, change: FieldChange) -> FieldAccount:
        """The field's title and its two values, or the items of a long list that came or went."""
        route, before, after = change.route, change.before, change.after
        if before is None and isinstance(after, list) and not self._are_short(route, after):
            return FieldAccount(self._title(route), come=self._items(route, after))
        if isinstance(before, list) and isinstance(after, list) and not self._are_short(route, before, after):
            gone = [item for item in before if item not in after]
            new = [item for item in after if item not in before]
            if len(gone) == len(new) == 1:
                return self._values(route, self._words((*route, 0), gone[0]), self._words((*route, 0), new[0]))
            if gone or new:  # else only their order has changed
                return FieldAccount(self._title(route), gone=self._items(route, gone), come=self._items(route, new))
        told = self._values(route, self._words(route, before), self._words(route, after))
        if isinstance(before, list) and isinstance(after, list) and before and after:
            return replace(told, pieces=self._marked_items(route, before, after))
        return told

    def _marked_items(self, route: Route, before: list[object], after: list[object]) -> tuple[Piece, ...]:
        separator = self._translate(N_(", "))
        return marked_items(self._items(route, before), self._items(route, after), separator)

    def _are_short(self, route: Route, *lists: list[object]) -> bool:
        """Whether they read well as enumerations: a few words each, and no sentences."""
        words = [self._words(route, one) for one in lists]
        return all(len(text) <= SHORT and not any(sign in text for sign in _ENDS) for text in words)

    def _values(self, route: Route, before: str, after: str) -> FieldAccount:
        is_prose = next((part for part in reversed(route) if isinstance(part, str)), "") in PROSE
        pieces = marked(before, after) if is_prose else replaced(before, after)
        return FieldAccount(self._title(route), before, after, pieces)

    def _items(self, route: Route, items: list[object]) -> tuple[str, ...]:
        return tuple(self._words((*route, 0), item) for item in items)

    def _name(self, route: Route) -> str:
        """The last part alone."""
        *_, (part, info) = named_fields(self._model, route)
        return self._translate(info.title or str(part)) if info is not None else visible(str(part))

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

    def _words(self, route: Route, value: object) -> str:
        """The value as a reader knows it; empty for nothing. An empty list is not nothing: `next: []` is the end."""
        if value is None:
            return ""
        if value == []:
            return "[]"
        if isinstance(value, bool):
            return self._translate(N_("yes") if value else N_("no"))
        if isinstance(value, list):
            return self._translate(N_(", ")).join(self._words((*route, 0), item) for item in value)
        if isinstance(value, dict):
            return self._mapping(route, value)
        return visible(self._text(route, value) if isinstance(value, str) else json.dumps(value))

    def _text(self, route: Route, value: str) -> str:
        fields = tuple(str(part) for part, info in named_fields(self._model, route) if info is not None)
        for kind in classes_at(self._model, fields) if fields else ():
            if issubclass(kind, Choice):
                return self._translate(kind(value).label)
            if kind is Duration:
                limit: Duration = duration(value)
                return msg(limit.template, n=limit.amount).text(self._translate)
        return value

    def _mapping(self, route: Route, value: dict[str, Any]) -> str:
        """An item with an id is known by its text or name, any other by all that it says."""
        if "id" in value:
            speaking = next((value[key] for key in _SPEAK_FOR_ITEMS if value.get(key)), value["id"])
            return visible(str(speaking))
        said = ((key, self._words((*route, key), inner)) for key, inner in value.items())
        return " · ".join(
            words if key in _SELF_EVIDENT else f"{self._name((*route, key))} {words}" for key, words in said if words
        )

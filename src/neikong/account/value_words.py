"""Values of a file in the reader's words."""

import json
from collections.abc import Mapping
from typing import Any

from neikong.findings import Route
from neikong.load.navigate import named_fields
from neikong.messages import N_, Message, Translate, msg
from neikong.model.kinds import KINDS, SETTINGS
from neikong.model.record import Record
from neikong.model.scalars import Duration, duration
from neikong.views.slots import Slot, slots
from neikong.views.visible import visible
from neikong.views.wording import Wording

MODELS: Mapping[str, type[Record]] = {kind.name: kind.model for kind in (*KINDS.values(), SETTINGS)}
_SPEAK_FOR_ITEMS = ("text", "name")
_SELF_EVIDENT = ("kind", "text", "name", "to")


class ValueWords:
    """Says the values of one kind of entity, as they stand in a file.

    With the ``wording`` of the state that they come from, references have their names
    beside them, and grades, scores and the bureau's terms their words.
    """

    def __init__(self, model: type[Record], translate: Translate, wording: Wording | None = None) -> None:
        self._model, self._translate, self._wording = model, translate, wording

    def items(self, route: Route, items: list[object]) -> tuple[str, ...]:
        """Each item of the list at ``route``."""
        return tuple(self.words((*route, 0), item) for item in items)

    def words(self, route: Route, value: object) -> str:
        """The value as a reader knows it; empty for nothing. An empty list is not nothing: `next: []` is the end."""
        if value is None:
            return ""
        if value == []:
            return self._translate(N_("none")) if self._wording else "[]"
        if isinstance(value, bool):
            return self._translate(N_("yes") if value else N_("no"))
        if isinstance(value, list):
            return self._translate(N_(", ")).join(self.words((*route, 0), item) for item in value)
        if isinstance(value, dict):
            return self._mapping(route, value)
        return visible(self._one(route, value))

    def _one(self, route: Route, value: object) -> str:
        slot = self._slot(route)
        if slot and slot.mark is None and isinstance(value, str):
            return self._labelled(slot, value)
        if slot and self._wording and isinstance(value, str | int):
            said = self._wording.say(slot, value)
            return said.text(self._translate) if isinstance(said, Message) else said
        return value if isinstance(value, str) else json.dumps(value)

    def _labelled(self, slot: Slot, value: str) -> str:
        """An enumerated value by its label, a duration in words, any other text as it is."""
        if slot.choice is not None:
            return self._translate(slot.choice(value).label)
        if slot.scalar is Duration:
            limit: Duration = duration(value)
            return msg(limit.template, n=limit.amount).text(self._translate)
        return value

    def _slot(self, route: Route) -> Slot | None:
        """The field at the end of a route."""
        model: type[Record] | None = self._model
        slot: Slot | None = None
        for field in (str(part) for part, info in named_fields(self._model, route) if info is not None):
            slot = slots(model).get(field) if model else None
            model = slot.record if slot else None
        return slot

    def _mapping(self, route: Route, value: dict[str, Any]) -> str:
        """An item with an id is known by its text or name, any other by all that it says."""
        if "id" in value:
            speaking = next((value[key] for key in _SPEAK_FOR_ITEMS if value.get(key)), value["id"])
            return visible(str(speaking))
        said = ((key, self.words((*route, key), inner)) for key, inner in value.items())
        return " · ".join(
            words if key in _SELF_EVIDENT else f"{self._name((*route, key))} {words}" for key, words in said if words
        )

    def _name(self, route: Route) -> str:
        """The title of the last part of a route alone."""
        *_, (part, info) = named_fields(self._model, route)
        return self._translate(info.title or str(part)) if info is not None else visible(str(part))

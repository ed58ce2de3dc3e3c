"""Every field of every kind can be explained, and every entity is strict and frozen."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from neikong.load.navigate import record_at
from neikong.model.kinds import BY_FOLDER, KINDS, SETTINGS, Kind
from neikong.model.record import Record
from neikong.model.regulation import Regulation

EVERY = [*KINDS.values(), SETTINGS]


def records(model: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    """A model and every record nested in it."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for name in model.field_names():
        inner = record_at(model, (name,))
        if inner is not None:
            yield from records(inner, seen)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_fields_are_described(kind: Kind) -> None:
    bare = [
        f"{record.__name__}.{name}"
        for record in records(kind.model, set())
        for name in record.field_names()
        if not ((info := record.field(name)) and info.title and info.description)
    ]
    assert bare == []


def test_folders_are_distinct() -> None:
    assert len(BY_FOLDER) == len(KINDS)
    assert "" not in BY_FOLDER


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_no_kind_has_an_id_or_kind_of_entity_in_its_file(kind: Kind) -> None:
    assert "id" not in kind.model.field_names()
    assert kind.model.field("id") is None


@pytest.mark.parametrize("extra", [{"x": "1"}, {"Title": "a"}, {"schema_": "1"}])
def test_unknown_keys_are_refused(extra: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Regulation.model_validate({"id": "a", "title": "b", **extra})


def test_entities_cannot_be_changed() -> None:
    regulation = Regulation.model_validate({"id": "a", "title": " b "})
    assert regulation.title == "b"
    with pytest.raises(ValidationError):
        regulation.title = "c"

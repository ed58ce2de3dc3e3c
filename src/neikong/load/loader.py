"""Bytes → documents → entities → registry."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from neikong.findings import FIRST_CHARACTER, Finding, Route
from neikong.load.layout import Place, sort_out
from neikong.load.reading import Bounds, Memory, Reading, Readings, read_file
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import KINDS, SETTINGS
from neikong.model.record import Entity
from neikong.model.refs import Reference
from neikong.model.registry import Registry
from neikong.model.scalars import half_width
from neikong.model.settings import Settings


def load(state: Mapping[str, bytes], memory: Memory | None = None) -> tuple[Registry, list[Finding]]:
    """The registry that a state describes, and everything that keeps it from being one.

    Findings carry routes; places are looked up by whoever reports them. What
    ``memory`` holds of earlier loads is not read again, and it learns the rest.
    """
    with _collector_paused():
        return _Loading(state, memory or Memory()).run()


class _Loading:
    """Collects one state's entities file by file."""

    def __init__(self, state: Mapping[str, bytes], memory: Memory) -> None:
        self.state = state
        self.memory = memory
        self.findings: list[Finding] = []
        self.flaws: dict[str, tuple[Route, ...]] = {}
        self.references: list[Reference] = []
        self.items: dict[tuple[str, str], frozenset[str]] = {}
        self.tables: dict[str, dict[str, Entity]] = {name: {} for name in KINDS}

    def run(self) -> tuple[Registry, list[Finding]]:
        settings, bounds = self._settings()
        layout = sort_out(self.state)
        self.findings += layout.findings
        self._files(layout.places, bounds)
        return self._registry(settings, layout.claims), self.findings

    def _settings(self) -> tuple[Settings, Bounds]:
        entity = None
        if SETTINGS_FILE in self.state:
            place = Place(SETTINGS_FILE, SETTINGS, "")
            entity = self._take(place, self._reading(place, {}, self.memory.under({})))
        else:
            hint = msg("Write one with at least `organization:`, the name of the bureau")
            message = msg("The registry has no registry.yaml")
            self.findings.append(Finding("missing-field", SETTINGS_FILE, message, span=FIRST_CHARACTER, hint=hint))
        settings = entity if isinstance(entity, Settings) else Settings(id="", organization="?")
        return settings, {} if self.flaws.get(SETTINGS_FILE) else _bounds(settings)

    def _files(self, places: Iterable[Place], bounds: Bounds) -> None:
        known = self.memory.under(bounds)
        for place in places:
            entity = self._take(place, self._reading(place, bounds, known))
            if entity is not None:
                self.tables[place.kind.name][place.id] = entity

    def _reading(self, place: Place, bounds: Bounds, known: Readings) -> Reading:
        data = self.state[place.path]
        reading = known.get((place.path, data))
        if reading is None:
            reading = known[place.path, data] = read_file(place, data, bounds)
        return reading

    def _take(self, place: Place, reading: Reading) -> Entity | None:
        """Add up what a file yielded; its entity is for the caller to put where it belongs."""
        self.findings += reading.findings
        self.references += reading.references
        for name, ids in reading.items.items():
            self.items[place.id, name] = ids
        if reading.flaws:
            self.flaws[place.path] = reading.flaws
        return reading.entity

    def _registry(self, settings: Settings, claims: dict[str, tuple[str, str]]) -> Registry:
        tables: dict[str, Any] = self.tables
        return Registry(
            settings=settings,
            departments=tables["department"],
            posts=tables["post"],
            workflows=tables["workflow"],
            risks=tables["risk"],
            regulations=tables["regulation"],
            rounds=tables["round"],
            people=tables["person"],
            calendars=tables["calendar"],
            files=claims,
            items=self.items,
            references=tuple(self.references),
            flaws=self.flaws,
        )


def _bounds(settings: Settings) -> Bounds:
    """What the bureau declares about grades and scores, for the models' validators."""
    levels = settings.grading.grades
    numbers = {str(level.grade): level.grade for level in levels}
    labels = {half_width(level.label): level.grade for level in levels}
    vocabularies = {
        vocabulary: {half_width(name): key for key, name in getattr(settings, vocabulary).items()}
        for vocabulary in ("domains", "key_areas", "gates")
    }
    return {"grades": numbers | labels, "scale": settings.grading.scale, **vocabularies}


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Loading only allocates: collecting meanwhile costs more than validating."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # a registry is never garbage before the program ends
        if was_enabled:
            gc.enable()

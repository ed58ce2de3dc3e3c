"""Bytes → documents → entities → registry."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError

from neikong.findings import FIRST_CHARACTER, Finding, Route
from neikong.load.layout import Place, sort_out
from neikong.load.misfit import misfit
from neikong.load.salvage import salvage
from neikong.load.schema import flawed_route, own_id, schema_findings
from neikong.load.sublists import items_of, repeated
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import ALL_KEYS, KINDS, SETTINGS
from neikong.model.record import Entity
from neikong.model.refs import Reference, references
from neikong.model.registry import Registry
from neikong.model.scalars import half_width
from neikong.model.settings import Settings
from neikong.yamldoc import read


def load(state: Mapping[str, bytes]) -> tuple[Registry, list[Finding]]:
    """The registry that a state describes, and everything that keeps it from being one.

    Findings carry routes; places are looked up by whoever reports them.
    """
    with _collector_paused():
        return _Loading(state).run()


class _Loading:
    """Collects one state's entities file by file."""

    def __init__(self, state: Mapping[str, bytes]) -> None:
        self.state = state
        self.findings: list[Finding] = []
        self.flaws: dict[str, tuple[Route, ...]] = {}
        self.references: list[Reference] = []
        self.items: dict[tuple[str, str], frozenset[str]] = {}
        self.tables: dict[str, dict[str, Entity]] = {name: {} for name in KINDS}
        self.context: dict[str, Any] = {}

    def run(self) -> tuple[Registry, list[Finding]]:
        settings = self._settings()
        layout = sort_out(self.state)
        self.findings += layout.findings
        for place in layout.places:
            self._file(place)
        return self._registry(settings, layout.claims), self.findings

    def _settings(self) -> Settings:
        place = Place(SETTINGS_FILE, SETTINGS, "")
        entity = None
        if SETTINGS_FILE in self.state:
            entity = self._entity(place)
        else:
            hint = msg("Write one with at least `organization:`, the name of the bureau")
            message = msg("The registry has no registry.yaml")
            self.findings.append(Finding("missing-field", SETTINGS_FILE, message, span=FIRST_CHARACTER, hint=hint))
        settings = entity if isinstance(entity, Settings) else Settings(id="", organization="?")
        if not self.flaws.get(SETTINGS_FILE):
            self.context = _bounds(settings)
        return settings

    def _file(self, place: Place) -> None:
        entity = self._entity(place)
        if entity is not None:
            self.tables[place.kind.name][place.id] = entity

    def _entity(self, place: Place) -> Entity | None:
        document = read(place.path, self.state[place.path], ALL_KEYS)
        self.findings += document.findings
        raw = document.value
        if raw is None:
            self.flaws[place.path] = ((),)
            return None
        if fault := misfit(place, raw):
            self.findings.append(fault)
            self.flaws[place.path] = ((),)
            return None
        model = place.kind.model
        self.references += references(model, place.id, place.path, raw)
        self._sublists(place, raw)
        whole: dict[str, Any] = {**raw, "id": place.id}
        if "id" in raw:
            self.findings.append(own_id(place.path, "id"))
        try:
            return model.model_validate(whole, context=self.context)
        except ValidationError as failure:
            errors = failure.errors(include_url=False)
        faults = list(schema_findings(model, place.path, raw, errors))
        self.findings += faults
        refused = (error["loc"] for error in errors)
        self.flaws[place.path] = (*refused, *(flawed_route(fault) for fault in faults))
        return salvage(model, whole, self.context, errors)

    def _sublists(self, place: Place, raw: dict[str, Any]) -> None:
        for name, ids in items_of(place.kind.model, raw):
            unique = frozenset(id_ for _, id_ in ids)
            self.items[place.id, name] = unique
            if len(unique) < len(ids):
                self.findings += repeated(place.path, name, ids)

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


def _bounds(settings: Settings) -> dict[str, Any]:
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

"""What one file yields, and the memory of it: one file's bytes are read once, however many states hold them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pydantic import ValidationError

from neikong.findings import Finding, Route
from neikong.load.layout import Place
from neikong.load.misfit import misfit
from neikong.load.salvage import salvage
from neikong.load.schema import flawed_route, own_id, schema_findings
from neikong.load.sublists import items_of, repeated
from neikong.model.kinds import ALL_KEYS
from neikong.model.record import Entity
from neikong.model.refs import Reference, references
from neikong.yamldoc import read

Bounds: TypeAlias = dict[str, Any]
"""What registry.yaml declares about grades, scores and words, for the models' validators."""

Readings: TypeAlias = dict[tuple[str, bytes], "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One file's contribution to a registry. Without an entity the file was refused."""

    entity: Entity | None = None
    findings: tuple[Finding, ...] = ()
    flaws: tuple[Route, ...] = ()
    references: tuple[Reference, ...] = ()
    items: Mapping[str, frozenset[str]] = field(default_factory=dict)


class Memory:
    """The readings of earlier loads, by path and bytes, apart for each set of bounds."""

    def __init__(self) -> None:
        self._known: list[tuple[Bounds, Readings]] = []

    def under(self, bounds: Bounds) -> Readings:
        """The readings that were made under these bounds; new ones may be added."""
        for known, readings in self._known:
            if known == bounds:
                return readings
        self._known.append((bounds, {}))
        return self._known[-1][1]


def read_file(place: Place, data: bytes, bounds: Bounds) -> Reading:
    """Parse and validate one file. It depends on nothing but its arguments, so it can be remembered."""
    document = read(place.path, data, ALL_KEYS)
    raw = document.value
    if raw is None:
        return Reading(findings=document.findings, flaws=((),))
    if fault := misfit(place, raw):
        return Reading(findings=(*document.findings, fault), flaws=((),))
    model = place.kind.model
    lists = list(items_of(model, raw))
    entity, faults, flaws = _validated(place, raw, bounds)
    return Reading(
        entity,
        (*document.findings, *_slips(place, raw, lists), *faults),
        flaws,
        tuple(references(model, place.id, place.path, raw)),
        {name: frozenset(id_ for _, id_ in ids) for name, ids in lists},
    )


def _slips(place: Place, raw: dict[str, Any], lists: list[tuple[str, list[tuple[int, str]]]]) -> Iterator[Finding]:
    for name, ids in lists:
        yield from repeated(place.path, name, ids)
    if "id" in raw:
        yield own_id(place.path, "id")


def _validated(
    place: Place, raw: dict[str, Any], bounds: Bounds
) -> tuple[Entity | None, tuple[Finding, ...], tuple[Route, ...]]:
    """The entity or what is left of it, what pydantic refused, and where."""
    model, whole = place.kind.model, {**raw, "id": place.id}
    try:
        return model.model_validate(whole, context=bounds), (), ()
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
    faults = tuple(schema_findings(model, place.path, raw, errors))
    refused = (error["loc"] for error in errors)
    flaws = (*refused, *(flawed_route(fault) for fault in faults))
    return salvage(model, whole, bounds, errors), faults, flaws

"""One entity or item with everything around it: its fields, its verdict, and what refers to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.findings import Route
from neikong.messages import Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import KINDS, SETTINGS, Kind
from neikong.model.record import Entity, Record
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.scoring import computed_grade, score
from neikong.views.coverage import is_covered, shortcomings
from neikong.views.details import Field, details
from neikong.views.names import name_of, names_in
from neikong.views.referrers import Referrer, referrers
from neikong.views.slots import slots
from neikong.views.subjects import SUBJECTS
from neikong.views.wording import Wording

_LISTS = ("duties", "goals", "steps", "controls")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How big a risk point is by its score and by approval, and what its controls lack."""

    score: int | None
    computed: str | None
    approved: str | None
    is_covered: bool
    lacks: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """``record`` is absent where the file could not be read; ``route`` leads to an item in its file.

    ``name`` is that of the entity, also for an item of it.
    """

    id: str
    kind: Kind
    title: Message
    path: str
    record: Record | None
    name: str
    fields: tuple[Field, ...] = ()
    verdict: Verdict | None = None
    referrers: tuple[Referrer, ...] = ()
    route: Route = ()

    @property
    def is_unread(self) -> bool:
        """Whether it is an entity whose file could not be read; an article has no record either."""
        return self.record is None and "/" not in self.id


def of_settings(registry: Registry) -> Portrait:
    """The picture of registry.yaml, to which nothing refers."""
    settings = registry.settings
    fields = details(settings, Wording(registry))
    return Portrait(
        SETTINGS.name, SETTINGS, msg(SETTINGS.title), SETTINGS_FILE, settings, settings.organization, fields
    )


def of_entity(registry: Registry, state: Mapping[str, bytes], id_: str) -> Portrait:
    """The picture of an entity whose id some file claims."""
    kind = _kind(registry, id_)
    record = _record(registry, id_)
    return Portrait(
        id=id_,
        kind=kind,
        title=msg(kind.title),
        path=registry.path(id_),
        record=record,
        name=name_of(record) if record else "",
        fields=details(record, Wording(registry)) if record else (),
        verdict=_verdict(registry, record) if isinstance(record, Risk) else None,
        referrers=referrers(registry, state, id_),
    )


def of_item(registry: Registry, state: Mapping[str, bytes], entity: str, item: str) -> Portrait | None:
    """The picture of an item, or of an article that is cited; nothing where there is neither."""
    kind = _kind(registry, entity)
    found = referrers(registry, state, entity, item)
    place = _place(_record(registry, entity), item)
    if place is not None:
        route, record = place
        title = _item_title(kind, str(route[0]))
        fields = details(record, Wording(registry))
    elif kind.name == "regulation" and found:
        route, record, fields = (), None, ()
        title = msg("Article")
    else:
        return None
    name, path = name_of(_record(registry, entity)), registry.path(entity)
    return Portrait(f"{entity}/{item}", kind, title, path, record, name, fields, None, found, route)


def items_of(registry: Registry, entity: str) -> dict[str, str]:
    """The ids of an entity's items with their names."""
    record = _record(registry, entity)
    return {
        own: name_of(item) for key in _LISTS for item in getattr(record, key, ()) if (own := getattr(item, "id", ""))
    }


def names_of_all(registry: Registry) -> dict[str, str]:
    """Every id that a file claims with its name, nothing for a file that could not be read."""
    known = dict.fromkeys(registry.files, "")
    for table in registry.tables.values():
        known |= names_in(table)
    return known


def former_ids(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Ids that were renamed, merged or split, with what they are now."""
    found: dict[str, tuple[str, ...]] = {}
    for _, entity in registry.entities():
        for old in (*getattr(entity, "formerly", ()), *getattr(entity, "supersedes", ())):
            found[old] = (*found.get(old, ()), entity.id)
    return found


def _kind(registry: Registry, id_: str) -> Kind:
    return KINDS.get(registry.kind(id_) or "", SETTINGS)


def _record(registry: Registry, id_: str) -> Entity | None:
    return registry.tables.get(registry.kind(id_) or "", {}).get(id_)


def _place(record: Record | None, item: str) -> tuple[Route, Record] | None:
    """The route to an item, and the item."""
    for key in _LISTS:
        for index, one in enumerate(getattr(record, key, ())):
            if getattr(one, "id", None) == item:
                return (key, index), one
    return None


def _item_title(kind: Kind, items: str) -> Message:
    """What one item of a list is called."""
    named = next((one.title for one in SUBJECTS if (one.of, one.items) == (kind.name, items)), None)
    return msg(named or slots(kind.model)[items].title)


def _verdict(registry: Registry, risk: Risk) -> Verdict:
    grading = registry.settings.grading
    computed, approved = computed_grade(risk, grading), risk.approved_grade
    return Verdict(
        score=score(risk, grading),
        computed=grading.label(computed) if computed is not None else None,
        approved=grading.label(approved) if approved is not None else None,
        is_covered=is_covered(risk, grading),
        lacks=shortcomings(risk, grading),
    )

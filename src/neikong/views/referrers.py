"""What refers to an entity or to an item of it, and where."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.findings import Route, Span
from neikong.messages import Message, msg
from neikong.model.articles import read_article
from neikong.model.kinds import KINDS, SETTINGS
from neikong.model.record import Record
from neikong.model.refs import Cites, Own, Ref, Reference
from neikong.model.registry import Registry
from neikong.views.names import name_of
from neikong.views.slots import titles
from neikong.yamldoc import Positions, positions


@dataclass(frozen=True, slots=True)
class Referrer:
    """A place that refers: ``id`` is that of the entity or of the item in it, ``titles`` the fields on the way."""

    kind: str
    kind_title: Message
    titles: tuple[Message, ...]
    id: str
    name: str
    path: str
    route: Route
    span: Span


def referrers(registry: Registry, state: Mapping[str, bytes], entity: str, item: str = "") -> tuple[Referrer, ...]:
    """All references from other files; for an item those from its own file, too."""
    read: dict[str, Positions] = {}
    found = []
    for reference in registry.references:
        if _means(reference, entity, item):
            if reference.path not in read:
                read[reference.path] = positions(state.get(reference.path, b""))
            found.append(_referrer(registry, reference, read[reference.path]))
    order = [*KINDS, SETTINGS.name]
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), _keys(one.route), one.path, one.span)))


def _means(reference: Reference, entity: str, item: str) -> bool:
    target, _, rest = (part.strip() for part in reference.target.partition("/"))
    if isinstance(reference.mark, Own):
        return bool(item) and reference.source == entity and reference.target == item
    if not isinstance(reference.mark, Ref | Cites) or target != entity:
        return False
    if not item:
        return reference.source != entity
    return rest == item or (isinstance(reference.mark, Cites) and _is_within(rest, item))


def _is_within(cited: str, asked: str) -> bool:
    """Whether a citation is of the article that is asked for, or of a paragraph of it."""
    found, wanted = read_article(cited), read_article(asked)
    return found is not None and wanted is not None and wanted in (found, found.whole)


def _referrer(registry: Registry, reference: Reference, places: Positions) -> Referrer:
    kind = (registry.kind(reference.source) or "") if reference.source else SETTINGS.name
    described = KINDS.get(kind, SETTINGS)
    record = registry.tables[kind].get(reference.source) if kind in KINDS else registry.settings
    id_, name = _item(record, reference)
    return Referrer(
        kind=described.name,
        kind_title=msg(described.title),
        titles=titles(described.model, reference.route),
        id=id_,
        name=name,
        path=reference.path,
        route=reference.route,
        span=places.span(reference.route, on_key=reference.on_key),
    )


def _item(record: Record | None, reference: Reference) -> tuple[str, str]:
    """The innermost thing with an id on the way to the reference, and its name."""
    id_, name = reference.source, name_of(record) if record else ""
    match reference.route:
        case [str() as key, int() as index, *_] if record is not None:
            items = getattr(record, key, ())
            own = getattr(items[index], "id", "") if index < len(items) else ""
            return (f"{id_}/{own}", name_of(items[index])) if own else (id_, name)
    return id_, name


def _keys(route: Route) -> tuple[str, ...]:
    return tuple(part for part in route if isinstance(part, str))

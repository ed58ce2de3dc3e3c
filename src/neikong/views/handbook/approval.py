"""The page on which the mechanism is approved: who must agree, how far that is, and where to sign."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from neikong.messages import msg
from neikong.model.choices import Stage
from neikong.model.fields import Described
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry
from neikong.views.handbook.naming import Name, Naming
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class StageLine:
    """One level that must agree to a kind of entity: how many it has agreed to, and when last."""

    kind: Words
    stage: Words
    agreed: int
    total: int
    latest: datetime.date | None


@dataclass(frozen=True, slots=True)
class Approval:
    """Who runs and approves the mechanism, and which agreements are recorded."""

    stages: tuple[StageLine, ...]
    office: Name | None
    coordinator: Name | None
    leading_group: tuple[Name, ...]


def approval(registry: Registry, naming: Naming) -> Approval:
    """The approval page of a registry."""
    office = registry.settings.office
    return Approval(
        stages=tuple(
            _line(registry, kind, stage)
            for kind, stages in registry.settings.review.items()
            if kind in KINDS
            for stage in stages
        ),
        office=naming.anyone(office.control_office),
        coordinator=naming.anyone(office.coordinator),
        leading_group=tuple(map(naming.named, office.leading_group)),
    )


def _line(registry: Registry, kind: str, stage: Stage) -> StageLine:
    entities = registry.active_risks.values() if kind == "risk" else registry.tables[kind].values()
    days = [day for entity in entities if isinstance(entity, Described) and (day := _day(entity, stage))]
    return StageLine(msg(KINDS[kind].title), msg(stage.label), len(days), len(entities), max(days, default=None))


def _day(entity: Described, stage: Stage) -> datetime.date | None:
    """The last day on which this level agreed to the entity."""
    signed: Iterable[datetime.date] = (review.on for review in entity.reviews if review.stage is stage)
    return max(signed, default=None)

"""What a reader may see: a registry without the entities that are not meant for an audience."""

from dataclasses import replace
from typing import TypeVar

from neikong.model.choices import Visibility
from neikong.model.fields import Described
from neikong.model.registry import Registry

Seen = TypeVar("Seen", bound=Described)

_SECRECY = (Visibility.PUBLIC, Visibility.INTERNAL, Visibility.RESTRICTED)
"""From what everybody may see to what hardly anybody may."""


def seen_by(registry: Registry, audience: Visibility) -> Registry:
    """The registry as an audience may see it; what refers to a hidden entity shows its id at most."""
    most = _SECRECY.index(audience)

    def allowed(table: dict[str, Seen]) -> dict[str, Seen]:
        return {id_: entity for id_, entity in table.items() if _SECRECY.index(entity.visibility) <= most}

    return replace(
        registry,
        departments=allowed(dict(registry.departments)),
        posts=allowed(dict(registry.posts)),
        workflows=allowed(dict(registry.workflows)),
        risks=allowed(dict(registry.risks)),
        regulations=allowed(dict(registry.regulations)),
        rounds=allowed(dict(registry.rounds)),
        people=allowed(dict(registry.people)),
        calendars=allowed(dict(registry.calendars)),
    )

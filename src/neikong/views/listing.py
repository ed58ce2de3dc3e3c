"""The entities or items of a kind that meet all conditions."""

from collections.abc import Iterable
from dataclasses import dataclass

from neikong.messages import Translate
from neikong.model.record import Record
from neikong.model.registry import Registry
from neikong.views.conditions import Conditions
from neikong.views.subjects import Subject


@dataclass(frozen=True, slots=True)
class Row:
    """What was found, and the entity whose file it stands in."""

    id: str
    entity: str
    record: Record


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found, of how many."""

    subject: Subject
    registry: Registry
    rows: tuple[Row, ...]
    total: int


def listing(registry: Registry, subject: Subject, conditions: Iterable[str], translate: Translate) -> Listing:
    """Everything that meets all the conditions. Raises ``NotUnderstood``."""
    reader = Conditions(registry, translate)
    tests = [reader.read(text, subject.model) for text in conditions]
    rows = [Row(*row) for row in subject.rows(registry)]
    found = tuple(row for row in rows if all(holds(row.record) for holds in tests))
    return Listing(subject, registry, found, len(rows))

"""What a round declares beside what its state counts, and who took part."""

from collections.abc import Iterable
from dataclasses import dataclass

from neikong.model.registry import Registry
from neikong.model.round import Declared, Participation, Round
from neikong.views.counts import GRADE_MEASURE, counts, is_graded, reported


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it was reported and as it is counted; nothing where it was not, or cannot be."""

    measure: str
    declared: int | None
    counted: int | None

    @property
    def differs(self) -> bool:
        """Whether both are known and not the same."""
        return None not in (self.declared, self.counted) and self.declared != self.counted


@dataclass(frozen=True, slots=True)
class Attendance:
    """Sums over the methods of a round; nothing where no method says a number."""

    people: int | None
    meetings: int | None
    units: int | None


def figures_of(round_: Round, registry: Registry | None) -> tuple[Figure, ...]:
    """The figures that a round declares or should declare; without a registry nothing is counted."""
    counted = due(registry) if registry else {}
    everything = reported(registry) if registry else {}
    declared = {name: number for name, number in round_.declared or () if number is not None}
    return tuple(
        Figure(name, declared.get(name), everything.get(name))
        for name in Declared.model_fields
        if name in declared or name in counted
    )


def due(registry: Registry) -> dict[str, int]:
    """What a round is to declare when it is closed: the grades only where any has been approved."""
    left_out = () if is_graded(registry) else (GRADE_MEASURE,)
    measures = {name for name in counts(registry) if not name.startswith(left_out)}
    return {name: number for name, number in reported(registry).items() if name in measures}


def attendance(methods: Iterable[Participation]) -> Attendance:
    """How many people, meetings and units there were in all methods together."""
    methods = list(methods)
    return Attendance(
        _sum(one.people for one in methods), _sum(one.meetings for one in methods), _sum(one.units for one in methods)
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    stated = [number for number in numbers if number is not None]
    return sum(stated) if stated else None

"""What is covered where two vocabularies cross, and where nothing is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.model.registry import Registry

UNSTATED = ""


@dataclass(frozen=True, slots=True)
class AreaTable:
    """Domains against key areas: the number of active risk points in each cell.

    Keys lead to names; a risk point without one of the two stands under ``UNSTATED``.
    """

    domains: Mapping[str, str]
    areas: Mapping[str, str]
    numbers: Mapping[tuple[str, str], int]

    def in_domain(self, domain: str) -> int:
        """The sum of a row."""
        return sum(number for (row, _), number in self.numbers.items() if row == domain)

    def in_area(self, area: str) -> int:
        """The sum of a column."""
        return sum(number for (_, column), number in self.numbers.items() if column == area)


@dataclass(frozen=True, slots=True)
class GateRow:
    """A gate, the workflows whose power goes through it, and the active risk points at their steps by grade."""

    gate: str
    name: str
    workflows: tuple[tuple[str, str], ...]
    risk_points: int
    by_grade: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class GateTable:
    """A row for each gate, then one for the workflows that name none."""

    rows: tuple[GateRow, ...]
    grades: tuple[tuple[int, str], ...]


def area_table(registry: Registry) -> AreaTable:
    """The domains and key areas of registry.yaml, and those that are in use beside them."""
    risks = registry.active_risks.values()
    numbers = Counter((risk.domain or UNSTATED, risk.key_area or UNSTATED) for risk in risks)
    domains = _with_others(registry.settings.domains, (domain for domain, _ in numbers))
    areas = _with_others(registry.settings.key_areas, (area for _, area in numbers))
    return AreaTable(domains, areas, numbers)


def gate_table(registry: Registry) -> GateTable:
    """A risk point at steps of several workflows counts at each of their gates once."""
    workflows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    gates: dict[str, str] = {}
    for id_, workflow in registry.workflows.items():
        gates[id_] = (workflow.power.gate if workflow.power else None) or UNSTATED
        workflows[gates[id_]].append((id_, workflow.name))
    grades: dict[str, list[int | None]] = defaultdict(list)
    for risk in registry.active_risks.values():
        touched = {step.partition("/")[0].strip() for step in risk.steps}
        for gate in {gates[workflow] for workflow in touched if workflow in gates}:
            grades[gate].append(risk.approved_grade)
    levels = tuple(sorted((level.grade, level.label) for level in registry.settings.grading.grades))
    names = _with_others(registry.settings.gates, gates.values())
    rows = (_gate_row(gate, name, workflows[gate], grades[gate], levels) for gate, name in names.items())
    return GateTable(tuple(rows), levels)


def _gate_row(
    gate: str,
    name: str,
    workflows: list[tuple[str, str]],
    grades: list[int | None],
    levels: tuple[tuple[int, str], ...],
) -> GateRow:
    found = Counter(grades)
    return GateRow(gate, name, tuple(workflows), len(grades), {grade: found[grade] for grade, _ in levels})


def _with_others(declared: Mapping[str, str], used: Iterable[str]) -> dict[str, str]:
    """The declared terms, then terms in use that nobody declared, then nothing stated where that occurs."""
    others = sorted({term for term in used if term not in declared}, key=lambda term: (term == UNSTATED, term))
    return {**declared, **{term: term for term in others}}

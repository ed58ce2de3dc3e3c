"""The figures of a registry: what there is, how it is made up, and where it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from neikong.messages import Message, msg
from neikong.model.choice import Choice
from neikong.model.choices import Category, Channel, ControlType, Frequency, Method, Mode, Source, Timing
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk
from neikong.views.by_department import DepartmentRow, department_rows
from neikong.views.counts import counts
from neikong.views.power import WorkflowRow, workflow_rows
from neikong.views.shares import Distribution, Value, Words, choice_labels, shares


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that ``neikong stats`` shows. ``automated`` is the number of automated controls of all."""

    organization: str
    totals: dict[str, int]
    grades: tuple[tuple[int, str], ...]
    distributions: tuple[Distribution, ...]
    departments: tuple[DepartmentRow, ...]
    workflows: tuple[WorkflowRow, ...]
    automated: int
    controls: int


def figures(registry: Registry) -> Figures:
    """The figures of active risk points and their controls in force."""
    controls = _controls(registry)
    levels = sorted(registry.settings.grading.grades, key=lambda level: level.grade)
    return Figures(
        organization=registry.settings.organization,
        totals=counts(registry),
        grades=tuple({level.grade: level.label for level in levels}.items()),
        distributions=(*_of_risks(registry), *_of_controls(registry, controls)),
        departments=department_rows(registry),
        workflows=workflow_rows(registry),
        automated=sum(control.mode is Mode.AUTOMATED for control in controls),
        controls=len(controls),
    )


def _controls(registry: Registry) -> list[Control]:
    return [control for risk in registry.active_risks.values() for control in risk.active_controls]


def _of_risks(registry: Registry) -> Iterable[Distribution]:
    settings = registry.settings
    areas: dict[Value, Words] = {key: name for key, name in settings.key_areas.items()}  # noqa: C416 - other types

    def by(
        name: str, title: Message, labels: dict[Value, Words], values: Callable[[Risk], Iterable[Value | None]]
    ) -> Distribution:
        risks = registry.active_risks.values()
        several = name in ("found_by", "sources")
        return Distribution("risk_points", name, title, len(risks), shares(risks, values, labels), several)

    yield by("grade", msg("Risk points by grade"), _grade_labels(registry), lambda risk: [risk.approved_grade])
    yield by("category", msg("Risk points by category"), choice_labels(Category), lambda risk: [risk.category])
    yield by("key_area", msg("Risk points by key area"), areas, lambda risk: [risk.key_area])
    yield by("found_by", msg("Risk points by method of finding"), choice_labels(Method), lambda risk: risk.found_by)
    yield by("sources", msg("Risk points by source"), choice_labels(Source), lambda risk: risk.sources)


_CONTROL_FIELDS: tuple[tuple[str, Message, type[Choice]], ...] = (
    ("type", msg("Controls by type"), ControlType),
    ("timing", msg("Controls by timing"), Timing),
    ("mode", msg("Controls by mode"), Mode),
    ("channel", msg("Controls by channel"), Channel),
    ("frequency", msg("Controls by frequency"), Frequency),
)


def _of_controls(registry: Registry, controls: list[Control]) -> Iterable[Distribution]:
    def by(name: str, title: Message, labels: dict[Value, Words]) -> Distribution:
        found = shares(controls, lambda control: [getattr(control, name)], labels)
        return Distribution("controls", name, title, len(controls), found)

    yield by("grade", msg("Controls by grade"), _grade_labels(registry))
    for name, title, choice in _CONTROL_FIELDS:
        yield by(name, title, choice_labels(choice))


def _grade_labels(registry: Registry) -> dict[Value, Words]:
    levels = sorted(registry.settings.grading.grades, key=lambda level: level.grade)
    return {level.grade: level.label for level in levels}

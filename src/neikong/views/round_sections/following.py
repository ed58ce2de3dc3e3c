"""What follows from what was counted."""

from collections import Counter
from collections.abc import Iterator

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.settings import GradeLevel
from neikong.views.paper import Points, Section
from neikong.views.round_figures import Figure
from neikong.views.round_sections.gaps import Gaps


def following(registry: Registry, lacking: Gaps, figures: tuple[Figure, ...]) -> Section:
    """What is to be done, each with its number; nothing is promised that was not counted."""
    tasks = (*_tasks(lacking, figures), *_management(registry))
    title = msg("6. What follows")
    if not tasks:
        return Section("following", title, (msg("Nothing was counted that is left to be done."),))
    return Section("following", title, points=(Points(msg("To be done"), tasks),))


def _tasks(lacking: Gaps, figures: tuple[Figure, ...]) -> Iterator[Message]:
    if lacking.uncovered:
        yield msg(
            "Lay down controls for {number:risk point that has none|risk points that have none}, "
            "each with its owner, frequency and record.",
            number=len(lacking.uncovered),
        )
    if lacking.short:
        yield msg(
            "Complete the controls of {number:risk point that falls|risk points that fall} short of the grade.",
            number=len(lacking.short),
        )
    if lacking.ungraded:
        yield msg("Have the grades of {number:risk point|risk points} approved.", number=len(lacking.ungraded))
    different = sum(one.differs for one in figures)
    if different:
        yield msg("Correct {number:declared figure|declared figures}, and report the correction.", number=different)


def _management(registry: Registry) -> Iterator[Message]:
    """Who answers for the risk points of each grade, and how often they are looked at, as the bureau has laid down."""
    found = Counter(risk.approved_grade for risk in registry.active_risks.values())
    for level in sorted(registry.settings.grading.grades, key=lambda level: level.grade):
        if found[level.grade]:
            yield from _level(level, found[level.grade])


def _level(level: GradeLevel, number: int) -> Iterator[Message]:
    if level.managed_by and level.monitor:
        yield msg(
            "{number:risk point|risk points} of {grade}: managed by {who}, monitored {frequency}.",
            number=number,
            grade=level.label,
            who=msg(level.managed_by.label),
            frequency=msg(level.monitor.label),
        )
    elif level.managed_by:
        yield msg(
            "{number:risk point|risk points} of {grade}: managed by {who}.",
            number=number,
            grade=level.label,
            who=msg(level.managed_by.label),
        )

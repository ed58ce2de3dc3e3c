"""What is not covered: risk points without a control, by name, and those with too few."""

from dataclasses import dataclass

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.views.by_department import NOWHERE, department_of
from neikong.views.coverage import shortcomings
from neikong.views.discretion import shown, shown_name
from neikong.views.paper import Points, Section
from neikong.views.round_sections.portions import percent
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class Gaps:
    """Ids of risk points without any control, of others that fall short of their grade, and of those without one."""

    uncovered: tuple[str, ...]
    short: tuple[str, ...]
    ungraded: tuple[str, ...]


def gaps_of(registry: Registry) -> Gaps:
    """What is missing at the active risk points."""
    risks, grading = registry.active_risks, registry.settings.grading
    uncovered = tuple(id_ for id_, risk in risks.items() if not risk.active_controls)
    return Gaps(
        uncovered,
        tuple(id_ for id_, risk in risks.items() if risk.active_controls and shortcomings(risk, grading)),
        tuple(id_ for id_, risk in risks.items() if risk.approved_grade is None),
    )


def gaps(registry: Registry, lacking: Gaps) -> Section:
    """The risk points that nobody answers yet."""
    title = msg("4. What is not covered")
    number, total = len(lacking.uncovered), len(registry.active_risks)
    if not number:
        return Section("gaps", title, (msg("Every risk point has a control in force."), *_short(lacking)))
    sentence = msg(
        "{number:risk point has|risk points have} no control yet ({percent} of {total}).",
        number=number,
        percent=percent(number, total),
        total=total,
    )
    names = tuple(_named(registry, id_, registry.risks[id_]) for id_ in lacking.uncovered)
    return Section(
        "gaps", title, (sentence, *_short(lacking)), points=(Points(msg("Risk points without control"), names),)
    )


def _short(lacking: Gaps) -> tuple[Message, ...]:
    if not lacking.short:
        return ()
    return (
        msg(
            "{number:other risk point has|other risk points have} controls, but not all that the grade asks for.",
            number=len(lacking.short),
        ),
    )


def _named(registry: Registry, id_: str, risk: Risk) -> Words:
    known = dict.fromkeys(department_of(registry, post) for post in risk.posts)
    departments = tuple(shown_name(one, registry.departments[one]) for one in known if one != NOWHERE)
    if not departments:
        return shown(id_, risk)
    return msg("{risk} ({departments})", risk=shown(id_, risk), departments=departments)

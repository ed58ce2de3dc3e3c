"""The report on a round that a bureau sends upward: one view for every form of it.

Every number in it is counted from the state that the round froze, or from the
working files while the round is open; none is copied from what was declared.
"""

from dataclasses import dataclass

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.round import Round
from neikong.views.paper import Paper
from neikong.views.round_figures import figures_of
from neikong.views.round_sections.changes import changes
from neikong.views.round_sections.controls import controls
from neikong.views.round_sections.days import day
from neikong.views.round_sections.done import done
from neikong.views.round_sections.following import following
from neikong.views.round_sections.found import found
from neikong.views.round_sections.gaps import gaps, gaps_of
from neikong.views.since import Since


@dataclass(frozen=True, slots=True)
class Reported:
    """A round, the registry that it is counted from, and what changed since the one before.

    ``before`` is the number of that round; without ``since`` it could not be compared.
    """

    round: Round
    registry: Registry
    tree: str | None = None
    before: str | None = None
    since: Since | None = None


def round_report(reported: Reported) -> Paper:
    """The whole report."""
    round_, registry = reported.round, reported.registry
    figures, lacking = figures_of(round_, registry), gaps_of(registry)
    return Paper(
        title=msg("{organization}: report on {round}", organization=registry.settings.organization, round=round_.title),
        lead=(_lead(round_),),
        sections=(
            done(round_),
            found(registry, figures),
            controls(registry),
            gaps(registry, lacking),
            changes(reported.before, reported.since),
            following(registry, lacking, figures),
        ),
        signed=(registry.settings.organization, *([day(round_.closed)] if round_.closed else [])),
        source=_source(reported),
    )


def _lead(round_: Round) -> Message:
    if round_.closed is None:
        return msg(
            "As planned for the building of internal control, this bureau began {round} on {opened}, "
            "and it is still under way. What follows is what is counted so far, and not final.",
            round=round_.title,
            opened=day(round_.opened),
        )
    return msg(
        "As planned for the building of internal control, this bureau carried out {round} from {opened} to {closed}. "
        "Its results are reported below.",
        round=round_.title,
        opened=day(round_.opened),
        closed=day(round_.closed),
    )


def _source(reported: Reported) -> Message:
    if reported.tree is None:
        return msg("All numbers were counted by program from the working files of the registry.")
    return msg("All numbers were counted by program from the registry's git tree {tree}.", tree=reported.tree)

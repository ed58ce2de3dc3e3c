"""Whether the grades that registry.yaml declares can be told apart, and what departs from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from neikong.messages import Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.scalars import half_width
from neikong.model.scoring import computed_grade
from neikong.model.settings import GradeLevel, Grading


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is wrong with the level at this place of the list, and in which of its fields."""

    index: int
    field: str
    message: Message
    hint: Message


def contradictions(grading: Grading) -> Iterator[Contradiction]:
    """Numbers and labels that are used twice, and bounds that overlap or leave scores over.

    Levels are compared in the order of their numbers, however they are listed.
    """
    by_number: dict[int, int] = {}
    for index, level in enumerate(grading.grades):
        if by_number.setdefault(level.grade, index) != index:
            message = msg("The grade {grade} is declared twice", grade=level.grade)
            yield Contradiction(index, "grade", message, msg("Give every grade a number of its own"))
    places = [by_number[grade] for grade in sorted(by_number)]
    yield from _labels(grading.grades, places)
    overlaps = list(_overlaps(grading.grades, places))
    yield from overlaps or _gap(grading.grades, places)


def sound_grading(registry: Registry) -> Grading | None:
    """The grading where it could be read and does not contradict itself, else nothing."""
    grading = registry.settings.grading
    if registry.is_flawed(SETTINGS_FILE, "grading") or next(contradictions(grading), None):
        return None
    return grading


def departs_from_score(risk: Risk, grading: Grading) -> bool:
    """Whether another grade was approved than the factors give, and nobody says why."""
    computed = computed_grade(risk, grading)
    if computed is None or risk.grade is None or risk.grade.approved is None:
        return False
    return risk.grade.approved != computed and risk.grade.reason is None


def _labels(levels: tuple[GradeLevel, ...], places: list[int]) -> Iterator[Contradiction]:
    """A label also must not be the number of another grade: both may be written in a risk point."""
    meaning = {str(levels[place].grade): levels[place].grade for place in places}
    for place in places:
        level = levels[place]
        if meaning.setdefault(half_width(level.label), level.grade) != level.grade:
            message = msg("`{label}` means two grades", label=level.label)
            yield Contradiction(place, "label", message, msg("Give every grade a label of its own"))


def _overlaps(levels: tuple[GradeLevel, ...], places: list[int]) -> Iterator[Contradiction]:
    for above, below in pairwise(places):
        higher, lower = levels[above], levels[below]
        if lower.score_at_least >= higher.score_at_least:
            message = msg(
                "{label} begins at {score}, no lower than the higher {above} at {bound}",
                label=lower.label,
                score=lower.score_at_least,
                above=higher.label,
                bound=higher.score_at_least,
            )
            hint = msg("Let `score_at_least` fall from each grade to the next")
            yield Contradiction(below, "score_at_least", message, hint)


def _gap(levels: tuple[GradeLevel, ...], places: list[int]) -> Iterator[Contradiction]:
    least = min((level.score_at_least for level in levels), default=1)
    if least > 1:
        message = msg("Scores below {least} have no grade", least=least)
        hint = msg("Let the lowest grade begin at 1: `score_at_least: 1`")
        yield Contradiction(places[-1], "score_at_least", message, hint)

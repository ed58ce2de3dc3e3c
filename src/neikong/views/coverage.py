"""Whether a risk point is answered as its grade demands."""

from neikong.messages import Message, msg
from neikong.model.risk import Risk
from neikong.model.settings import Grading


def shortcomings(risk: Risk, grading: Grading) -> tuple[Message, ...]:
    """What the risk point lacks to be covered; of one without a grade, only controls can be missed."""
    controls, grade = risk.active_controls, risk.approved_grade
    if not controls:
        return (msg("it has no control"),)
    level = next((level for level in grading.grades if level.grade == grade), None)
    if grade is None or level is None:
        return ()
    lacks: list[Message] = []
    if len(controls) < level.min_controls:
        lacks.append(msg("{found} of {wanted} controls", found=len(controls), wanted=level.min_controls))
    types = {control.type for control in controls}
    lacks += [msg("no {type} control", type=msg(wanted.label)) for wanted in level.require if wanted not in types]
    if not any(control.grade is not None and control.grade <= grade for control in controls):
        lacks.append(msg("no control of {grade} or higher", grade=level.label))
    return tuple(lacks)


def is_covered(risk: Risk, grading: Grading) -> bool:
    """Whether it has an approved grade and everything that the grade asks for."""
    return risk.approved_grade is not None and not shortcomings(risk, grading)

"""What every report of changes starts from."""

from dataclasses import dataclass

from neikong.diff import Comparison
from neikong.messages import Message, Translate, in_english, msg
from neikong.views.counts import GRADE_MEASURE, GRADE_TITLE, TITLES


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states: its name and, unless it is the working tree, its git tree."""

    state: str
    tree: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """A comparison and the two states it compares."""

    before: Side
    after: Side
    comparison: Comparison
    translate: Translate = in_english

    def say(self, message: Message) -> str:
        """A message in the reader's language."""
        return message.text(self.translate)


def measure_title(measure: str) -> Message:
    """A measure's name for people."""
    if measure.startswith(GRADE_MEASURE):
        return msg(GRADE_TITLE, grade=measure.removeprefix(GRADE_MEASURE))
    return msg(TITLES[measure])

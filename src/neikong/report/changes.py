"""What every report of changes starts from."""

from dataclasses import dataclass

from neikong.diff import Comparison
from neikong.messages import Message, Translate, in_english
from neikong.views.counts import measure_title


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

    def measure(self, name: str) -> str:
        """A measure's name for people."""
        return self.say(measure_title(name, self.comparison.grades))

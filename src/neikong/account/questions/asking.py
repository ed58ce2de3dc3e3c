"""All questions that a change raises."""

from collections.abc import Callable, Iterator

from neikong.account.questions.controls import dropped_controls, weaker_controls
from neikong.account.questions.exceptions import exceptions
from neikong.account.questions.lineage import removed, retired, undeclared
from neikong.account.questions.narrower import narrower_risks
from neikong.account.questions.posts import post_questions
from neikong.account.questions.question import TOPICS, Question
from neikong.account.questions.ratings import lower_ratings
from neikong.account.questions.settings import looser_settings
from neikong.account.questions.sides import Sides
from neikong.account.questions.workflows import workflow_questions

_ASKING: tuple[Callable[[Sides], Iterator[Question]], ...] = (
    lower_ratings,
    retired,
    removed,
    undeclared,
    narrower_risks,
    dropped_controls,
    weaker_controls,
    workflow_questions,
    post_questions,
    exceptions,
    looser_settings,
)


def questions(sides: Sides) -> tuple[Question, ...]:
    """By topic, in the order in which a reviewer should read them, then by id."""
    topics = list(TOPICS)
    found = (question for ask in _ASKING for question in ask(sides))
    return tuple(sorted(found, key=lambda one: (topics.index(one.topic), one.entities)))

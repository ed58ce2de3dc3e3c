"""What a change leaves for its reviewers to decide: each cause asks once, in one sentence that names the entity."""

from neikong.account.questions.asking import questions
from neikong.account.questions.question import TOPICS, Question
from neikong.account.questions.sides import Sides

__all__ = ["TOPICS", "Question", "Sides", "questions"]

"""What can be searched for in the HTML page: titles, texts, and the letters that names are spelt with."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from neikong.messages import N_, Message, Translate
from neikong.views.handbook.book import Handbook
from neikong.views.handbook.cards import RiskCard
from neikong.views.handbook.departments import DepartmentPart
from neikong.views.handbook.flows import WorkflowPart
from neikong.views.handbook.posts import PostPart
from neikong.views.needles import initials
from neikong.views.shares import Words
from neikong.views.visible import readable

Entry: TypeAlias = tuple[str, str, Words, Words, int, tuple[Words | None, ...]]
"""Kind, anchor, title, where it is, grade (0 none), and every text in which it shall be found."""

_KINDS = {
    "department": N_("Department"),
    "post": N_("Post"),
    "workflow": N_("Workflow"),
    "risk": N_("Risk point"),
    "regulation": N_("Regulation"),
}
_WORDS = {"results": N_("{n} found"), "first": N_(", the first {n} shown"), "none": N_("Nothing matches")}


def search_index(book: Handbook, translate: Translate) -> str:
    """JSON that may stand inside a script element: kinds, entries, and the characters of names by letter."""

    def say(words: Words | None) -> str:
        text = words.text(translate) if isinstance(words, Message) else words or ""
        return text if text.isprintable() else readable(text)

    entries = [
        [kind, id_, say(title), say(place), level, " ".join(say(text) for text in texts if text)]
        for kind, id_, title, place, level, texts in _entries(book)
    ]
    index = {
        "kinds": {kind: translate(word) for kind, word in _KINDS.items()},
        "words": {name: translate(word) for name, word in _WORDS.items()},
        "grades": {line.grade.level: say(line.grade.label) for line in book.reading.grades},
        "letters": _letters(str(entry[2]) for entry in entries),
        "entries": entries,
    }
    return in_script(json.dumps(index, ensure_ascii=False, separators=(",", ":")))


def in_script(text: str) -> str:
    """JSON in which no character can end the script element or begin a comment."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _entries(book: Handbook) -> Iterator[Entry]:
    for department in book.departments:
        if department.id:
            yield _department(department)
        for workflow in department.workflows:
            yield _workflow(workflow)
        for post in department.posts:
            yield _post(post)
            yield from map(_risk, post.cards)
    yield from map(_risk, book.homeless)
    for law in book.regulations:
        yield "regulation", law.id, law.title, law.number or "", 0, (law.issuer,)


def _department(part: DepartmentPart) -> Entry:
    return "department", part.id, part.name, part.kind or "", 0, tuple(duty.text for duty in part.duties)


def _workflow(part: WorkflowPart) -> Entry:
    steps = (text for step in part.steps for text in (step.name, step.actor.text, step.form, step.system))
    power = (part.power.name, part.power.code) if part.power else ()
    return "workflow", part.id, part.name, part.department.text if part.department else "", 0, (*power, *steps)


def _post(part: PostPart) -> Entry:
    texts = (
        *(duty.text for duty in part.duties),
        *(text for goal in part.goals for text in (goal.text, goal.metric)),
        *part.encouraged,
        *part.restricted,
    )
    return "post", part.id, part.name, part.department.text, part.grade.level, texts


def _risk(card: RiskCard) -> Entry:
    texts = (
        *(text for _, text in card.manifestations),
        card.causes,
        *(text for control in card.controls for text in (control.text, control.evidence)),
        *(one.text for one in card.posts),
    )
    return "risk", card.id, card.name, card.home.text if card.home else "", card.grade.level, texts


def _letters(titles: Iterable[str]) -> dict[str, str]:
    """Each letter with the characters that have it at the beginning of one of their readings."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for sign in sorted({sign for title in titles for sign in title if not sign.isascii()}):
        for letter in sorted(initials(sign)):
            found[letter].append(sign)
    return {letter: "".join(signs) for letter, signs in sorted(found.items())}

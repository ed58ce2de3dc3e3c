"""The risk card: where is the risk, how big is it, how is it prevented."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from neikong.messages import msg
from neikong.model.fields import Waiver
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk
from neikong.model.scoring import highest_score, score
from neikong.views.coverage import shortcomings
from neikong.views.handbook.marks import Mark, Marks
from neikong.views.handbook.naming import Grade, Name, Naming, label
from neikong.views.matrix import FACTORS
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class WaiverLine:
    """A reasoned exception from a rule, until a day."""

    rule: str
    reason: str
    until: datetime.date
    approved_by: Name | None


@dataclass(frozen=True, slots=True)
class ControlLine:
    """A control in force: who does it and who verifies it, when, with which record, and what on exception."""

    id: str
    text: str
    grade: Grade | None
    type: Words | None
    timing: Words | None
    mode: Words | None
    channel: Words | None
    is_key: bool
    owner: Name | None
    checker: Name | None
    frequency: Words | None
    evidence: str | None
    on_exception: Words | None
    step: Name | None
    basis: tuple[Name, ...]
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Rating:
    """A factor of the grade: its number out of ``scale``, and what the bureau calls that."""

    title: Words
    number: int
    scale: int
    word: str


@dataclass(frozen=True, slots=True)
class DutyName:
    """A duty that is endangered, and whose it is."""

    post: Name
    text: str


@dataclass(frozen=True, slots=True)
class RiskCard:
    """A risk point in a reader's words.

    ``area`` and ``departments`` are ids to filter by; ``home`` is the post under
    which the card stands; ``lacks`` says what its grade asks for and is not
    there; ``gone`` are controls that an earlier state had.
    """

    id: str
    name: str
    grade: Grade
    home: Name | None
    category: Words | None
    domain: str | None
    area: str
    key_area: str | None
    departments: tuple[str, ...]
    posts: tuple[Name, ...]
    duties: tuple[DutyName, ...]
    steps: tuple[Name, ...]
    manifestations: tuple[tuple[Words, str], ...]
    causes: str | None
    basis: tuple[Name, ...]
    ratings: tuple[Rating, ...]
    score: int | None
    highest: int
    self_graded: Grade | None
    reason: str | None
    residual: Grade | None
    found_by: tuple[Words, ...]
    sources: tuple[Words, ...]
    controls: tuple[ControlLine, ...]
    lacks: tuple[Words, ...]
    waivers: tuple[WaiverLine, ...]
    mark: Mark | None
    gone: tuple[str, ...]


class Cards:
    """Makes the cards of one book. ``registry`` is what the book is about."""

    def __init__(self, registry: Registry, naming: Naming, marks: Marks) -> None:
        self.registry = registry
        self.naming = naming
        self.marks = marks

    def card(self, id_: str, risk: Risk) -> RiskCard:
        """One active risk point."""
        naming, grading = self.naming, self.registry.settings.grading
        return RiskCard(
            id=id_,
            name=risk.name,
            grade=naming.grade(risk.approved_grade),
            home=next((naming.named(post) for post in risk.posts if post in self.registry.posts), None),
            category=label(risk.category),
            domain=naming.term("domains", risk.domain),
            area=risk.key_area or "",
            key_area=naming.term("key_areas", risk.key_area),
            departments=self._departments(risk),
            posts=tuple(map(naming.named, dict.fromkeys(risk.posts))),
            duties=tuple(map(self._duty, risk.duties)),
            steps=tuple(map(naming.step, risk.steps)),
            manifestations=tuple((msg(way.kind.label), way.text) for way in risk.manifestations),
            causes=risk.causes,
            basis=naming.basis(risk.basis),
            ratings=tuple(self._ratings(risk)),
            score=score(risk, grading),
            highest=highest_score(grading),
            self_graded=naming.grade(risk.grade.self_) if risk.grade and risk.grade.self_ else None,
            reason=risk.grade.reason if risk.grade else None,
            residual=naming.grade(risk.residual) if risk.residual else None,
            found_by=tuple(msg(method.label) for method in risk.found_by),
            sources=tuple(msg(source.label) for source in risk.sources),
            controls=tuple(self._control(id_, control) for control in risk.active_controls),
            lacks=shortcomings(risk, grading),
            waivers=waiver_lines(risk.waivers, naming),
            mark=self.marks.entities.get(id_),
            gone=self.marks.gone.get(id_, ()),
        )

    def _departments(self, risk: Risk) -> tuple[str, ...]:
        """The departments of its posts, as far as they are in the book."""
        homes = (self.registry.posts[post].department for post in risk.posts if post in self.registry.posts)
        return tuple(dict.fromkeys(homes))

    def _duty(self, reference: str) -> DutyName:
        post_id, _, duty_id = reference.partition("/")
        post = self.naming.registry.posts.get(post_id)
        text = next((duty.text for duty in post.duties if duty.id == duty_id), duty_id) if post else duty_id
        return DutyName(self.naming.named(post_id), text)

    def _ratings(self, risk: Risk) -> Iterable[Rating]:
        grading = self.registry.settings.grading
        for factor in dict.fromkeys(grading.factors):
            number: int | None = getattr(risk, factor)
            if number is not None:
                word = grading.anchors.get(factor, {}).get(str(number), "")
                yield Rating(FACTORS[factor], number, grading.scale, word)

    def _control(self, risk: str, control: Control) -> ControlLine:
        naming = self.naming
        return ControlLine(
            id=control.id,
            text=control.text,
            grade=naming.grade(control.grade) if control.grade else None,
            type=label(control.type),
            timing=label(control.timing),
            mode=label(control.mode),
            channel=label(control.channel),
            is_key=control.key,
            owner=naming.anyone(control.owner),
            checker=naming.anyone(control.checker),
            frequency=label(control.frequency),
            evidence=control.evidence,
            on_exception=label(control.on_exception),
            step=naming.step(control.step) if control.step else None,
            basis=naming.basis(control.basis),
            mark=self.marks.items.get((risk, control.id)),
        )


def waiver_lines(waivers: Iterable[Waiver], naming: Naming) -> tuple[WaiverLine, ...]:
    """The exceptions of one entity."""
    return tuple(WaiverLine(one.rule, one.reason, one.until, naming.anyone(one.approved_by)) for one in waivers)


def by_gravity(cards: Iterable[RiskCard]) -> tuple[RiskCard, ...]:
    """The gravest first, those without a grade last."""
    return tuple(sorted(cards, key=lambda card: (card.grade.level or 99, card.id)))

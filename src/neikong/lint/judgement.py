"""What can be said of each measure: how surely it is hollow, why, and what it leaves out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from neikong.lint.derived import derived
from neikong.lint.hollowness import certainty
from neikong.lint.lexicon import Lexicon, found, lexicon, own_lexicon
from neikong.messages import Message, msg
from neikong.model.choices import Channel, RiskStatus
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk

Place: TypeAlias = tuple[str, int]
"""The id of a risk point and the number of one of its controls, from 0."""

_MORE_HOLLOW, _MORE_SPECIFIC = 1.0, -1.5
"""What a word that the registry added weighs, in the units of the learned weights."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One measure. ``certainty`` is how surely it is hollow, in percent; the words are those that say so."""

    certainty: int
    general: tuple[str, ...]
    education: tuple[str, ...]
    sign_offs: tuple[str, ...]
    restating: tuple[str, ...]
    lacks: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every general word in the measure, each once."""
        return tuple(dict.fromkeys((*self.sign_offs, *self.restating, *self.education, *self.general)))


def active_controls(risk: Risk) -> Iterator[tuple[int, Control]]:
    """The controls in force with their places in the file."""
    for index, control in enumerate(risk.controls):
        if control.status is RiskStatus.ACTIVE:
            yield index, control


@derived
def judgements(registry: Registry) -> Mapping[Place, Judgement]:
    """A judgement of every active control of the active risk points."""
    words = lexicon(registry)
    return {
        (id_, index): _judge(control, words)
        for id_, risk in registry.active_risks.items()
        for index, control in active_controls(risk)
    }


def is_hollow(judgement: Judgement, control: Control, bound: int) -> bool:
    """Whether the measure is hollow with the certainty that is asked for.

    It must sound hollow beyond doubt where its fields say who, how often, with
    which record and what otherwise, since fields speak louder than prose; and
    where it has no word that could be named to its author.
    """
    is_structured = all((control.owner, control.checker, control.frequency, control.evidence, control.on_exception))
    beyond_doubt = (bound + 100) // 2
    return judgement.certainty >= (beyond_doubt if is_structured or not judgement.words else bound)


def is_education(judgement: Judgement, control: Control) -> bool:
    """Whether the measure only teaches or reminds."""
    return control.channel is Channel.EDUCATION or bool(judgement.education and judgement.certainty >= _MORE_LIKELY)


_MORE_LIKELY = 50

LACKS: Mapping[str, Message] = {
    "who": msg("who does it"),
    "when": msg("when or how often"),
    "how": msg("by which means"),
    "record": msg("which record proves it"),
    "exception": msg("what happens otherwise"),
}


def missing(judgement: Judgement) -> Message:
    """What the measure does not tell, and how a good one reads."""
    template = msg(
        "Write who does what when, by which means, on what, with which record, and what happens otherwise, "
        "such as 「出库须保管岗和领用岗同时刷卡并登记号段，超过核定数量的系统锁定」"
    )
    if not judgement.lacks:
        return template
    return msg(
        "It does not say {lacks}. {advice}", lacks=tuple(LACKS[lack] for lack in judgement.lacks), advice=template
    )


def _judge(control: Control, words: Lexicon) -> Judgement:
    text = control.text
    return Judgement(
        certainty=certainty(text, _lean(text, words)),
        general=(*found(words["slogans"], text), *found(words["hollow"], text)),
        education=found(words["education"], text),
        sign_offs=found(words["sign_offs"], text),
        restating=found(words["restating"], text),
        lacks=tuple(_lacks(control, words)),
    )


def _lean(text: str, words: Lexicon) -> float:
    """What the registry's own words add: ours have been weighed already."""
    ours = len(own_lexicon()["hollow"])
    return _MORE_HOLLOW * len(found(words["hollow"][ours:], text)) + _MORE_SPECIFIC * len(
        found(words["specific"], text)
    )


def _lacks(control: Control, words: Lexicon) -> Iterator[str]:
    fields = {
        "who": control.owner,
        "when": control.frequency,
        "how": None,
        "record": control.evidence,
        "exception": control.on_exception,
    }
    for name, value in fields.items():
        if value is None and not found(words[name], control.text):
            yield name

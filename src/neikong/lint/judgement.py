"""What can be said of each measure: how surely it is hollow, why, and what it leaves out."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from neikong.lint.derived import derived
from neikong.lint.hollowness import certainty
from neikong.lint.lexicon import found, lexicon, own_lexicon
from neikong.lint.similarity import plain
from neikong.messages import Message, msg
from neikong.model.choices import Channel
from neikong.model.registry import Registry
from neikong.model.risk import Control

Place: TypeAlias = tuple[str, int]
"""The id of a risk point and the number of one of its controls, from 0."""

MORE_LIKELY = 50
"""The certainty from which a measure is rather hollow than specific, in percent."""
_BEYOND_DOUBT = 10
_TOO_SHORT = 8
_GENERAL = ("sign_offs", "restating", "education", "slogans", "hollow")
_MORE_HOLLOW, _MORE_SPECIFIC = 1.0, -1.5
"""What a word that the registry added weighs, in the units of the learned weights."""

_LACKS: Mapping[str, Message] = {
    "who": msg("who does it"),
    "when": msg("when or how often"),
    "how": msg("by which means"),
    "record": msg("which record proves it"),
    "exception": msg("what happens otherwise"),
}
_TEMPLATE = msg(
    "Say who does what, when, how, on what, with which record, and what if not: "
    "「出库须两岗同时刷卡并登记号段，超量的系统锁定」"
)


@derived
def certainties(registry: Registry) -> Mapping[Place, int]:
    """How surely each active control of the active risk points is hollow, in percent."""
    words = lexicon(registry)
    hollow, specific = words["hollow"][len(own_lexicon()["hollow"]) :], words["specific"]
    lists = ((hollow, _MORE_HOLLOW), (specific, _MORE_SPECIFIC))
    return {
        (id_, index): certainty(text := control.text, sum(len(found(words, text)) * weight for words, weight in lists))
        for id_, risk in registry.active_risks.items()
        for index, control in risk.in_force.items()
    }


def hollow_measures(registry: Registry, bound: int) -> Iterator[tuple[Place, Control]]:
    """The measures that are hollow with the certainty that is asked for.

    It must be a little more where the fields say who, how often, with which
    record and what otherwise: fields speak louder than prose. A few characters
    without a general word are too short, not hollow.
    """
    for place, percent in certainties(registry).items():
        if percent >= bound:
            control = registry.risks[place[0]].controls[place[1]]
            if len(plain(control.text)) < _TOO_SHORT and not general_words(registry, control.text, *_GENERAL):
                continue
            fields = (control.owner, control.checker, control.frequency, control.evidence, control.on_exception)
            if percent >= min(bound + _BEYOND_DOUBT, 100) or not all(fields):
                yield place, control


def general_words(registry: Registry, text: str, *lists: str) -> tuple[str, ...]:
    """The words of these lists of the lexicon that a text has, each once."""
    words = lexicon(registry)
    return tuple(dict.fromkeys(word for name in lists for word in found(words[name], text)))


def is_education(registry: Registry, place: Place, control: Control) -> bool:
    """Whether the measure only teaches or reminds."""
    if control.channel is Channel.EDUCATION:
        return True
    return certainties(registry)[place] >= MORE_LIKELY and bool(general_words(registry, control.text, "education"))


def lacks(registry: Registry, control: Control) -> tuple[str, ...]:
    """What the measure tells neither in a field nor in words: names of lists of the lexicon."""
    fields = {"who": control.owner, "when": control.frequency, "how": None, "record": control.evidence,
              "exception": control.on_exception}  # fmt: skip
    words = lexicon(registry)
    return tuple(name for name, value in fields.items() if value is None and not found(words[name], control.text))


def advice(registry: Registry, control: Control) -> Message:
    """What the measure does not tell, and how a good one reads."""
    missing = tuple(_LACKS[lack] for lack in lacks(registry, control))
    if not missing:
        return _TEMPLATE
    return msg("It does not say {lacks}. {advice}", lacks=missing, advice=_TEMPLATE)

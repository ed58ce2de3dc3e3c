"""What rules on wording share: Chinese characters, passages that are not ours to change, pairs of words."""

import re
from collections.abc import Callable, Mapping

from neikong.lint.derived import derived
from neikong.lint.lexicon import lexicon
from neikong.lint.pattern import Pattern
from neikong.messages import Value
from neikong.model.registry import Registry

HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
"""For a character class: Chinese characters."""

CHINESE = f"{HAN}》〉」』】〕）”’、。，；：！？…"
"""For a character class: Chinese characters and the signs that end a Chinese passage."""

QUOTED = Pattern("《[^《》]*》|“[^“”]*”|「[^「」]*」|『[^『』]*』")
"""Titles and quotations: somebody else's words."""

_MOST_NAMED = 3


def outside(passages: Pattern, text: str, change: Callable[[str], str]) -> str:
    """The text with everything changed but the passages."""
    parts: list[str] = []
    done = 0
    for passage in passages.finditer(text):
        parts += change(text[done : passage.start()]), passage.group()
        done = passage.end()
    return "".join((*parts, change(text[done:])))


def named(words: list[str]) -> tuple[Value, ...]:
    """The first few of the words, each once: more would hide the message."""
    return tuple(dict.fromkeys(words))[:_MOST_NAMED]


def pairs(registry: Registry, name: str) -> Mapping[str, str]:
    """A list of ``wrong=right`` of the lexicon, ours and the registry's own."""
    return _all_pairs(registry)[name]


@derived
def _all_pairs(registry: Registry) -> Mapping[str, Mapping[str, str]]:
    return {name: dict(filter(_helps, map(_split, words))) for name, words in lexicon(registry).items()}


def _split(entry: str) -> tuple[str, str]:
    wrong, _, right = entry.partition("=")
    return wrong.strip(), right.strip()


def _helps(pair: tuple[str, str]) -> bool:
    """What stands in its own correction would be corrected for ever."""
    wrong, right = pair
    return bool(wrong and right) and wrong not in right


def any_of(words: Mapping[str, str]) -> Pattern:
    """A pattern that finds any of the words, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return Pattern("|".join(f"{_NOT_BEHIND.get(word, '')}{re.escape(word)}" for word in ordered))


_NOT_BEHIND = {"分险点": "(?<!部)"}
"""Where a wrong word is the end of a right one: 部分险点 are some of the points."""

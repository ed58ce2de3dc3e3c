"""The words that rules on texts look for: ours, and those that a registry adds."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from neikong.lint.derived import derived
from neikong.model.registry import Registry

_FILE = Path(__file__).with_name("lexicon.toml")

Lexicon = Mapping[str, tuple[str, ...]]
"""Words by list; the lists and what they are for stand in lexicon.toml."""


@cache
def own_lexicon() -> Lexicon:
    """The lists that come with the program."""
    lists = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: tuple(words) for name, words in lists.items()}


@derived
def lexicon(registry: Registry) -> Lexicon:
    """The lists with what registry.yaml adds under ``lint.lexicon``."""
    added = registry.settings.lint.lexicon
    return {name: (*words, *added.get(name, ())) for name, words in own_lexicon().items()}


def found(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Those of the words that the text has, in the order of the list."""
    return tuple(word for word in words if word in text)

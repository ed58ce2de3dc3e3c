"""Options that every command understands, wherever they stand on the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_WITH_VALUE = {"-C": "registry", "--registry": "registry", "--lang": "language", "--color": "color"}
_SWITCHES = {"-q": "quiet", "--quiet": "quiet", "-v": "verbose", "--verbose": "verbose"}
COLORS = ("auto", "always", "never")


class WrongUsage(Exception):
    """The command line cannot be understood; the text is already in the reader's language."""


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for the whole run."""

    registry: str | None = None
    language: str | None = None
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False


def split(arguments: Sequence[str]) -> tuple[Options, list[str]]:
    """The global options, and the arguments without them. Raises ``WrongUsage``."""
    given: dict[str, Any] = {}
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
            break
        name, equals, value = word.partition("=")
        if word in _SWITCHES:
            given[_SWITCHES[word]] = True
        elif name in _WITH_VALUE and (equals or word == name):
            given[_WITH_VALUE[name]] = value if equals else next(words, None)
            if given[_WITH_VALUE[name]] is None:
                raise WrongUsage(word)
        else:
            rest.append(word)
    return Options(**given), rest

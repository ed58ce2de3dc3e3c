"""Regular expressions that are compiled by their first use: ranges of Chinese characters take long to compile."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """A pattern with the methods that rules use; see ``re.Pattern`` for what they do."""

    def __init__(self, expression: str) -> None:
        self._expression = expression

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._expression)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place that matches."""
        return self.compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """What matches at the beginning."""
        return self.compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, where it matches."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place that matches."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """The texts of all places that match, of a pattern with at most one group."""
        return self.compiled.findall(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every place replaced."""
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """The parts between the places that match."""
        return self.compiled.split(text)

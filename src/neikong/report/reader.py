"""Who reads an answer, and where: what every look-up needs besides its figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from neikong.messages import N_, Message, Translate, in_english
from neikong.report.styled import visible


@dataclass(frozen=True, slots=True)
class Reader:
    """``folder`` is the registry's folder as the reader would type it, ``state`` what is looked at.

    ``columns`` is the width of the screen; where there is no screen nothing is cut.
    """

    folder: str = "registry"
    state: str = "worktree"
    translate: Translate = in_english
    columns: int | None = None

    def say(self, words: Message | str) -> str:
        """A message in the reader's language, or somebody's text as it is; neither commands a terminal."""
        return visible(words.text(self.translate) if isinstance(words, Message) else words)

    def join(self, words: Iterable[Message | str]) -> str:
        """Several words in a row, as the language sets them off."""
        return self.translate(N_(", ")).join(map(self.say, words))

    def file(self, path: str) -> str:
        """A file of the registry as the reader would type it."""
        return path if self.folder in ("", ".") else f"{self.folder}/{path}"

"""Expected failures of a command."""

from neikong.messages import Message


class ReaderLeft(Exception):
    """Whoever read our output closed it, as `head` does. No error, and nothing left to say.

    Not an ``OSError``: the option parser would take that for a failure.
    """


class Refusal(Exception):
    """The command cannot do what it was asked; nothing is broken. Exit code 2."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint

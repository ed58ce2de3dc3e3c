"""Expected failures of a command."""

from neikong.messages import Failure


class ReaderLeft(Exception):
    """Whoever read our output closed it, as `head` does. No error, and nothing left to say.

    Not an ``OSError``: the option parser would take that for a failure.
    """


class Refusal(Failure):
    """The command cannot do what it was asked; nothing is broken. Exit code 2."""

"""What somebody else's templates may use up: time, memory, and the size of one number or text."""

import importlib.util
import sys
import time
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from neikong.messages import Message, msg

MOST_SECONDS = 120
MOST_BYTES = 4 << 30
"""Beyond what the program holds when a template begins; enough for a book of ten thousand posts."""

_MOST_SIGNS = 10_000_000
_MOST_BITS = 1_000_000
_DIGITS_PER_BIT = 0.30103
_SIZE = Path("/proc/self/statm")


class UsedUp(Exception):
    """A template took more than it may have."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.template)
        self.message = message


@contextmanager
def bounded(guests: Set[str], seconds: int = MOST_SECONDS) -> Iterator[None]:
    """Raises ``UsedUp`` in a template of these names that runs for longer, ``MemoryError`` where more room is taken."""
    with _in_time(guests, seconds), in_room(MOST_BYTES):
        yield


def refuse_huge(operator: str, left: Any, right: Any) -> None:
    """Raises ``UsedUp`` for a power, a product or a repeated text that nobody could wait for."""
    if isinstance(left, int) and isinstance(right, int):
        bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
        if bits > _MOST_BITS:
            raise UsedUp(msg("a number of {number:digit|digits} is too long", number=int(bits * _DIGITS_PER_BIT)))
        return
    for text, times in ((left, right), (right, left)):
        if isinstance(text, str | list | tuple) and isinstance(times, int) and len(text) * times > _MOST_SIGNS:
            raise UsedUp(msg("a text repeated {number:time|times} is too long", number=times))


@contextmanager
def _in_time(guests: Set[str], seconds: int) -> Iterator[None]:
    """Python asks before each line of such a template; it is known by its name."""
    end = time.monotonic() + seconds

    def line(_frame: FrameType, _event: str, _argument: object) -> Any:
        if time.monotonic() > end:
            raise UsedUp(msg("it runs for more than {seconds:second|seconds}", seconds=seconds))
        return line

    def called(frame: FrameType, _event: str, _argument: object) -> Any:
        return line if frame.f_code.co_filename in guests else None

    before = sys.gettrace()
    sys.settrace(called)
    try:
        yield
    finally:
        sys.settrace(before)


@contextmanager
def in_room(most: int) -> Iterator[None]:
    """So many bytes more than now and no further, where the system can bound memory."""
    if importlib.util.find_spec("resource") is None or not _SIZE.exists():
        yield
        return
    import resource

    used = int(_SIZE.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = used + most
    if wanted < min(limit if limit >= 0 else wanted + 1 for limit in (soft, hard)):
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))

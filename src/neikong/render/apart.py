"""Documents of somebody else's templates, set in a process of their own: typst cannot be told how long it may take."""

import json
import subprocess
import sys

from neikong.messages import msg
from neikong.render.bounds import MOST_SECONDS, UsedUp, in_room
from neikong.render.typesetting import GaveUp, NotSet, document

_MOST_BYTES = 12 << 30
"""A PDF of a thousand posts takes 7 GB."""

_REFUSED, _FULL, _FAULT = 3, 4, 1
"""Exit codes of a process that typst answered with no, that had no more room, and that is wrong itself."""


def document_apart(source: str, choice: str, seconds: int = MOST_SECONDS) -> bytes:
    """The same as ``document``. Raises ``NotSet`` and, where typst does not come to an end, ``UsedUp``."""
    command = [sys.executable, "-P", "-m", "neikong.render.apart", choice]  # -P: nothing is imported from this folder
    try:
        done = subprocess.run(command, input=source.encode(), capture_output=True, timeout=seconds, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise UsedUp(msg("it runs for more than {seconds:second|seconds}", seconds=seconds)) from None
    if done.returncode == _REFUSED:
        reason, number, is_its_own = json.loads(done.stderr)
        raise (GaveUp if is_its_own else NotSet)(reason, number)
    if done.returncode == _FAULT:
        raise RuntimeError(done.stderr.decode("utf-8", "replace"))
    if done.returncode:  # too little room for Python, or ended by the system
        raise UsedUp(msg("it needs too much memory"))
    return done.stdout


def _set(choice: str) -> int:
    """Standard input becomes standard output; what typst has against it goes to standard error."""
    source = sys.stdin.buffer.read().decode()
    try:
        with in_room(_MOST_BYTES):
            made = document(source, choice)
    except NotSet as error:
        sys.stderr.write(json.dumps([str(error), error.number, isinstance(error, GaveUp)]))
        return _REFUSED
    except MemoryError:
        return _FULL
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(_set(sys.argv[1]))

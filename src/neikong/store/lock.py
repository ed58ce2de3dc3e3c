"""One writer at a time. The system lets go of the lock when a process ends, however it ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait until nobody else writes this registry; where there are no locks, go on without."""
    if os.name != "posix":
        yield
        return
    import fcntl

    descriptor = os.open(os.path.realpath(root.parent), os.O_RDONLY)
    try:
        with suppress(OSError):  # some network shares know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)

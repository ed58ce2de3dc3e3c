"""Work done in two processes at once, where that pays."""

import os
import pickle
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

Made = TypeVar("Made")


def can_share() -> bool:
    """Whether another process can take over a part: it is forked, so that it has everything in memory already."""
    return hasattr(os, "fork") and threading.active_count() == 1 and _processors() > 1


def abreast(jobs: Sequence[Callable[[], Made]]) -> list[Made]:
    """What each job makes, in their order. The last is done here, each other one in a process of its own.

    A job whose process fails is done here once more, so that its mistake is ours to report.
    """
    *others, last = jobs
    started = [_started(job) for job in others]
    here = last()
    return [*(_result(job, *place) for job, place in zip(others, started, strict=True)), here]


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _started(job: Callable[[], Made]) -> tuple[int, int]:
    """The process that does it, and where its result can be read."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    code = 1
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as stream:
            pickle.dump(job(), stream, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _result(job: Callable[[], Made], process: int, reading: int) -> Made:
    with os.fdopen(reading, "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(process, 0)
    if status:
        return job()
    made: Made = pickle.loads(data)  # noqa: S301 - our own process wrote it
    return made

"""In which order steps stand below each other, and which ways lead back."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Way: TypeAlias = tuple[int, int]
"""From a step to a step, both as places in the file."""


def returning(ways: Sequence[Way]) -> tuple[bool, ...]:
    """Whether each way leads back: to a step at or above its own in the file that leads to it again.

    Without these no way leads in a circle: going only down the file never
    comes back to where it began.
    """
    followers = _followers(ways)
    return tuple(target <= source and _leads_to(target, source, followers) for source, target in ways)


def rows(steps: int, ways: Sequence[Way]) -> tuple[int, ...]:
    """All steps such that each stands below those it follows, otherwise as in the file.

    ``ways`` must not lead in a circle.
    """
    followers, waiting = _followers(ways), [0] * steps
    for _, target in ways:
        waiting[target] += 1
    ready = [step for step in range(steps) if not waiting[step]]
    found = []
    while ready:
        step = heapq.heappop(ready)
        found.append(step)
        for follower in followers[step]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(ready, follower)
    return tuple(found)


def _leads_to(step: int, wanted: int, followers: dict[int, list[int]]) -> bool:
    seen, open_ = {step}, [step]
    while open_ and wanted not in seen:
        new = [follower for follower in followers[open_.pop()] if follower not in seen]
        seen.update(new)
        open_ += new
    return wanted in seen


def _followers(ways: Iterable[Way]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for source, target in ways:
        found[source].append(target)
    return found

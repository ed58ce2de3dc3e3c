"""Distribute things over places as evenly as what is allowed permits.

Each thing goes to the emptiest place that may have it. Then, as long as there
is one, a chain of moves is made that ends at a place with at least two things
fewer than where it begins. When no such chain is left, the distribution is the
most even one there is: no other has a smaller largest number, a larger
smallest one or a smaller sum of squares (Harvey, Ladner, Lovász, Tamir:
Semi-matchings for bipartite graphs and load balancing, 2006).
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence

Draw = Callable[[str, str], bytes]
"""From a thing and a place to what decides between places that are equally full."""


def distribute(allowed: Mapping[str, Sequence[str]], draw: Draw) -> dict[str, str]:
    """Thing → place, for every thing with an allowed place; things in the order in which they are given."""
    loads: dict[str, dict[str, None]] = {place: {} for places in allowed.values() for place in places}
    chosen: dict[str, str] = {}
    for thing, places in allowed.items():
        if places:
            place = min(places, key=lambda one: (len(loads[one]), draw(thing, one)))
            chosen[thing] = place
            loads[place][thing] = None
    while chain := _chain(allowed, loads):
        for thing, place in chain:
            del loads[chosen[thing]][thing]
            loads[place][thing] = None
            chosen[thing] = place
    return chosen


def _chain(allowed: Mapping[str, Sequence[str]], loads: Mapping[str, Mapping[str, None]]) -> list[tuple[str, str]]:
    """Moves from a full place to one with at least two fewer, the last move first; nothing where there are none."""
    least = min(map(len, loads.values()), default=0)
    for start in sorted(loads, key=lambda place: (-len(loads[place]), place)):
        if len(loads[start]) <= least + 1:
            break
        came = _reach(start, allowed, loads)
        end = min(came, key=lambda place: (len(loads[place]), place), default=start)
        if len(loads[end]) <= len(loads[start]) - 2:
            return list(_back(came, start, end))
    return []


def _reach(
    start: str, allowed: Mapping[str, Sequence[str]], loads: Mapping[str, Mapping[str, None]]
) -> dict[str, tuple[str, str]]:
    """For each place that things can be passed on to from ``start``: by which thing, from which place."""
    came: dict[str, tuple[str, str]] = {}
    waiting = deque([start])
    while waiting:
        place = waiting.popleft()
        for thing in loads[place]:
            for other in allowed[thing]:
                if other != start and other not in came:
                    came[other] = (thing, place)
                    waiting.append(other)
    return came


def _back(came: Mapping[str, tuple[str, str]], start: str, end: str) -> Iterable[tuple[str, str]]:
    while end != start:
        thing, before = came[end]
        yield thing, end
        end = before

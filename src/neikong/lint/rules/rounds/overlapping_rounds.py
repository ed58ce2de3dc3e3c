"""A round was opened before the last one was closed.

Two rounds at once search through the same files: a finding belongs to both, and neither
total is the bureau's.

Mend: Close the earlier round first, or correct the days.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
    rounds/2.yaml
        title: 第二轮风险点查找
        opened: 2024-07-01

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
    rounds/2.yaml
        title: 第二轮风险点查找
        opened: 2024-07-27
"""

from collections.abc import Iterator
from itertools import pairwise

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.views.chronicle import in_order, is_open

CODE = "NK912"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every round and the one with the next lower number; to begin on the last day of that one is allowed."""
    for earlier, later in pairwise(in_order(registry)):
        message = _overlap(registry, earlier, later)
        if message:
            hint = msg("Close the earlier round first, or correct the days")
            yield Offence(later, ("opened",), message, hint, also=(Spot(earlier, ("closed",)),))


def _overlap(registry: Registry, earlier: str, later: str) -> Message | None:
    opened, closed = registry.rounds[later].opened, registry.rounds[earlier].closed
    if is_open(registry, earlier):
        return msg("The round was opened while round {number} is still open", number=earlier)
    if closed is not None and opened < closed:
        return msg(
            "The round was opened on {opened}, before round {number} was closed on {closed}",
            opened=str(opened),
            number=earlier,
            closed=str(closed),
        )
    return None

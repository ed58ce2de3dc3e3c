"""A round was closed before it was opened.

One of the two days is wrong, and with it every report that says when the risk points
were searched for.

Mend: Correct the day that is wrong.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-07-20
        closed: 2024-02-26

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK911"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every round whose two days could be read."""
    for id_, round_ in registry.rounds.items():
        is_certain = not registry.is_flawed(registry.path(id_), "opened")
        if is_certain and round_.closed is not None and round_.closed < round_.opened:
            yield Offence(
                id_,
                ("closed",),
                msg(
                    "The round was closed on {closed}, before it was opened on {opened}",
                    closed=str(round_.closed),
                    opened=str(round_.opened),
                ),
                msg("Correct the day that is wrong"),
            )

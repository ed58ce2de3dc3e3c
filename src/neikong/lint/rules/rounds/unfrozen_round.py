"""A round is closed without a snapshot, or has a snapshot without an end.

A closed round is the tree that its snapshot names. Without it the round changes with
every edit of the present files; without the day it still counts as open.

Mend: Write both `closed` and `snapshot`.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: b793a684e40577bbb851278766b35a361796ba67}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK910"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Rounds that have the one without the other; a last day that lies ahead is a plan."""
    for id_, round_ in registry.rounds.items():
        path = registry.path(id_)
        is_past = round_.closed is not None and (given.today is None or round_.closed <= given.today)
        if is_past and round_.snapshot is None and not registry.is_flawed(path, "snapshot"):
            yield _without_snapshot(id_)
        if round_.snapshot is not None and round_.closed is None and not registry.is_flawed(path, "closed"):
            yield _without_end(id_)


def _without_snapshot(id_: str) -> Offence:
    return Offence(
        id_,
        ("closed",),
        msg("The round is closed, but nothing is frozen"),
        msg("Add `snapshot: {{tree: …}}` with what `git rev-parse HEAD:./` says in the registry's folder"),
    )


def _without_end(id_: str) -> Offence:
    return Offence(
        id_,
        ("snapshot",),
        msg("The round has a snapshot, but no last day"),
        msg("Add `closed:` with the day on which the round ended"),
        on_key=True,
    )

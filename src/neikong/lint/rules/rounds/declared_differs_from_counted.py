"""A figure reported upward is not what the registry counts.

The figures of a round go to the superior bureau and are asked about years later. A
closed round is counted from the tree that it froze, an open one from the present files.

Mend: Correct the figure, and what was reported; or enter what was counted and never
written down.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        declared: {staff: 4, risk_points: 2}

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        declared: {staff: 4, risk_points: 1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence
from neikong.messages import Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry
from neikong.model.round import Declared
from neikong.views.chronicle import in_order, is_open
from neikong.views.counts import GRADE_MEASURE, reported

CODE = "NK901"
SEVERITY = Severity.WARNING

_RESTS_ON = {"staff": ("department",), "units": ("department",), "risk_posts": ("post", "risk")}


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Each closed round whose tree is at hand, and the last round while it is open."""
    for id_, counted_in, hint in _rounds(registry, given):
        counted = reported(counted_in)
        for name, declared in registry.rounds[id_].declared or ():
            number = counted[name]
            if declared not in (None, number) and not _is_uncertain(counted_in, name):
                figure = msg(Declared.model_fields[name].title or name)
                message = msg(
                    "{figure}: declared {declared}, counted {counted}", figure=figure, declared=declared, counted=number
                )
                yield Offence(id_, ("declared", name), message, hint)


def _rounds(registry: Registry, given: Given) -> Iterator[tuple[str, Registry, Message]]:
    """The rounds to be judged, each with the registry that its figures describe."""
    for id_, tree in given.history.closed():
        past = given.history.at(tree) if registry.rounds[id_].declared else None
        if past is not None:
            yield id_, past, msg("What the round froze is what counts: correct the figure, and what was reported")
    for id_ in in_order(registry)[-1:]:
        if is_open(registry, id_):
            yield id_, registry, msg("Correct the figure, or enter what is missing, before the round is closed")


def _is_uncertain(registry: Registry, figure: str) -> bool:
    """Whether a file that the figure rests on could not be read whole."""
    kinds = _RESTS_ON.get(figure, ("risk",))
    folders = {path.partition("/")[0] for path in registry.flaws}
    if figure.startswith(GRADE_MEASURE) and SETTINGS_FILE in folders:
        return True
    return any(KINDS[kind].folder in folders or registry.is_partly_read(kind) for kind in kinds)

"""A risk point supersedes something that never was a risk point.

`supersedes` tells what became of the risk points of earlier rounds. An id that no round
ever held explains nothing, and the one that was meant counts as vanished.

Mend: Correct the id, or take it out of the list.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        supersedes: [R-0O9]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        supersedes: [R-009]
    risks/R-009.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
        retired: {round: 1, reason: 并入 R-001}
"""

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.lineage import carried_on
from neikong.lint.rule import Given, Offence, Spot
from neikong.messages import Message, msg
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry

CODE = "NK903"
SEVERITY = Severity.ERROR

_RISK = KINDS["risk"]


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every id that is no risk point today; what nobody can look up is believed, unless it is something else."""
    formerly = {old for risk in registry.risks.values() for old in risk.formerly}
    places: dict[str, list[Spot]] = defaultdict(list)
    for id_, risk in registry.risks.items():
        for index, old in enumerate(risk.supersedes):
            if old not in formerly and registry.kind(old) not in ("risk", ""):
                places[old].append(Spot(id_, ("supersedes", index)))
    before = _before(registry, given) if places else frozenset()
    for old, (first, *others) in places.items():
        kind = registry.kind(old)
        is_believed = not kind if before is None else old in before
        if not is_believed:
            hint = msg("Correct the id, or take it out of the list")
            yield Offence(first.entity, first.route, _message(old, kind), hint, also=tuple(others))


def _before(registry: Registry, given: Given) -> frozenset[str] | None:
    """All risk points that closed rounds knew of; nothing where one of the rounds cannot be asked."""
    if not (registry.is_whole("round", "snapshot") and registry.is_whole("risk", "supersedes", "formerly")):
        return None
    known: set[str] = set()
    for _, tree in given.history.closed():
        past = given.history.at(tree)
        if past is None:
            return None
        known |= carried_on(past)
        known |= {id_ for id_, (kind, _) in past.files.items() if kind in ("risk", "")}
    return frozenset(known)


def _message(id_: str, kind: str | None) -> Message:
    if kind:
        return msg("`{id}` is a {found}, not a {kind}", id=id_, found=msg(KINDS[kind].title), kind=msg(_RISK.title))
    return msg("Neither this registry nor a closed round has a risk point `{id}`", id=id_)

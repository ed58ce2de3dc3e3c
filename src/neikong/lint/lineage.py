"""What became of risk points: which ids live on under others."""

from neikong.model.registry import Registry


def carried_on(registry: Registry) -> frozenset[str]:
    """The ids that a risk point supersedes, or had before it was renamed."""
    return frozenset(old for risk in registry.risks.values() for old in (*risk.supersedes, *risk.formerly))


def superseders(registry: Registry) -> dict[str, list[tuple[str, int]]]:
    """By superseded id: the risk points that name it, each with the place in its list; none names itself."""
    found: dict[str, list[tuple[str, int]]] = {}
    for id_, risk in registry.risks.items():
        for index, old in enumerate(risk.supersedes):
            if old != id_:
                found.setdefault(old, []).append((id_, index))
    return found

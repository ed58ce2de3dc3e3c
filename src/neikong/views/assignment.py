"""Who cross-checks whom in a round: every active risk point is looked at by a department that it does not concern."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from neikong.model.choices import DepartmentKind
from neikong.model.registry import Registry
from neikong.views.balance import distribute
from neikong.views.by_department import NOWHERE, department_of
from neikong.views.lots import lot


@dataclass(frozen=True, slots=True)
class Assignment:
    """``checked`` has for each department the risk points that it checks, ``unchecked`` those that nobody can.

    ``own`` names the departments that each risk point weighs on.
    """

    seed: str
    checked: Mapping[str, tuple[str, ...]]
    unchecked: tuple[str, ...]
    own: Mapping[str, tuple[str, ...]]

    @property
    def total(self) -> int:
        """How many risk points are assigned."""
        return sum(map(len, self.checked.values()))


def assign(registry: Registry, seed: str) -> Assignment:
    """Assign every active risk point, as evenly as can be; the same seed gives the same result.

    The leadership checks only what no other department can.
    """
    own = {id_: _own(registry, risk.posts) for id_, risk in registry.active_risks.items()}
    in_turn = sorted(own, key=lambda id_: (lot(seed, id_), id_))
    allowed = {id_: _allowed(registry, own[id_]) for id_ in in_turn}
    chosen = distribute(allowed, lambda risk, department: lot(seed, risk, department))
    checked = {
        department: tuple(sorted(id_ for id_, place in chosen.items() if place == department))
        for department in sorted(registry.departments)
        if _may_check(registry, department) or department in chosen.values()
    }
    return Assignment(seed, checked, tuple(sorted(own.keys() - chosen.keys())), own)


def _own(registry: Registry, posts: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({department_of(registry, post) for post in posts} - {NOWHERE}))


def _allowed(registry: Registry, own: tuple[str, ...]) -> tuple[str, ...]:
    others = sorted(registry.departments.keys() - set(own))
    return tuple(one for one in others if _may_check(registry, one)) or tuple(others)


def _may_check(registry: Registry, department: str) -> bool:
    return registry.departments[department].kind is not DepartmentKind.LEADERSHIP

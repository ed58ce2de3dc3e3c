"""Facts that several rules need and that cost a walk over the registry."""

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from neikong.model.registry import Registry

Fact = TypeVar("Fact")


def derived(compute: Callable[[Registry], Fact]) -> Callable[[Registry], Fact]:
    """Compute a fact once for each registry, and forget it together with the registry."""
    known: dict[int, Fact] = {}

    @wraps(compute)
    def remembered(registry: Registry) -> Fact:
        key = id(registry)  # a registry holds dicts and has no hash
        if key not in known:
            known[key] = compute(registry)
            weakref.finalize(registry, known.pop, key).atexit = False
        return known[key]

    return remembered

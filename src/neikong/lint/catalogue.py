"""All rules: ours, found by walking the rules' folders, and those of other packages, by entry point."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from neikong.lint import rules
from neikong.lint.rule import Check, Given, InformedCheck, Offence, Rule
from neikong.messages import Failure, msg
from neikong.model.registry import Registry

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "neikong.rules"
"""The entry points of other packages: each names a module that is a rule, or a package of such modules."""


class BrokenRule(Failure):
    """A rule of another package cannot be used."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            msg("A rule of another package cannot be used: {place}: {reason}", place=place, reason=reason),
            msg("Mend or uninstall that package; without all rules nothing is reported as checked"),
        )


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order of the codes. Raises ``BrokenRule``."""
    found = [*map(_own, _modules(rules)), *_foreign()]
    codes, names = {rule.code: rule for rule in reversed(found)}, {rule.name: rule for rule in reversed(found)}
    for rule in found:
        if codes[rule.code] is not rule:
            raise BrokenRule(rule.name, f"the code {rule.code} belongs to {codes[rule.code].name}")
        if names[rule.name] is not rule:
            raise BrokenRule(rule.code, f"the name {rule.name} belongs to {names[rule.name].code}")
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def _by_word() -> dict[str, Rule]:
    return {word: rule for rule in all_rules() for word in (rule.code, rule.name)}


def find_rule(word: str) -> Rule | None:
    """The rule with this name or code."""
    return _by_word().get(word)


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for entry in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not entry.ispkg:
            yield importlib.import_module(entry.name)


def _offered() -> Iterator["EntryPoint"]:
    """The entry points of the group; the library that reads them is only imported where a package has some."""
    files = (file for folder in sys.path for file in Path(folder).glob("*-info/entry_points.txt"))
    if any(map(_mentions_group, files)):
        from importlib.metadata import entry_points

        yield from entry_points(group=GROUP)


def _mentions_group(file: Path) -> bool:
    try:
        return GROUP.encode() in file.read_bytes()
    except OSError:
        return False


def _own(module: ModuleType) -> Rule:
    _, family, _ = module.__name__.rsplit(".", 2)
    return _rule(module, family)


def _foreign() -> Iterator[Rule]:
    for entry in _offered():
        try:
            module = entry.load()
            modules = list(_modules(module)) if hasattr(module, "__path__") else [module]
            yield from (_rule(found, getattr(found, "FAMILY", entry.name), _package(entry)) for found in modules)
        except Exception as error:
            raise BrokenRule(_package(entry), repr(error)) from error


def _package(entry: "EntryPoint") -> str:
    return entry.dist.name if entry.dist else entry.value


def _rule(module: ModuleType, family: str, package: str = "neikong") -> Rule:
    return Rule(
        code=module.CODE,
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        family=family,
        severity=module.SEVERITY,
        doc=module.__doc__ or "",
        check=_informed(getattr(module, "check", None)),
        scan=getattr(module, "scan", None),
        options=getattr(module, "OPTIONS", ()),
        package=package,
    )


def _informed(check: Any) -> InformedCheck | None:
    """A check that takes the registry alone, as one that is given everything."""
    if check is None or check.__code__.co_argcount == 2:
        return check  # type: ignore[no-any-return]
    alone: Check = check

    def informed(registry: Registry, given: Given) -> Iterator[Offence]:  # noqa: ARG001
        return alone(registry)

    return informed

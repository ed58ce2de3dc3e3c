"""All rules, found by walking the rules' folders."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from neikong.lint import rules
from neikong.lint.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order of the codes."""
    modules = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    found = (_rule(importlib.import_module(entry.name)) for entry in modules if not entry.ispkg)
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def _by_word() -> dict[str, Rule]:
    return {word: rule for rule in all_rules() for word in (rule.code, rule.name)}


def find_rule(word: str) -> Rule | None:
    """The rule with this name or code."""
    return _by_word().get(word)


def _rule(module: ModuleType) -> Rule:
    _, family, stem = module.__name__.rsplit(".", 2)
    return Rule(
        code=module.CODE,
        name=stem.replace("_", "-"),
        family=family,
        severity=module.SEVERITY,
        doc=module.__doc__ or "",
        check=getattr(module, "check", None),
    )

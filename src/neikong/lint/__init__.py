"""Rules, and the runner that applies them to a state."""

from neikong.lint.catalogue import BrokenRule, all_rules, find_rule
from neikong.lint.rule import Offence, Rule
from neikong.lint.runner import Result, Selection, validate

__all__ = ["BrokenRule", "Offence", "Result", "Rule", "Selection", "all_rules", "find_rule", "validate"]

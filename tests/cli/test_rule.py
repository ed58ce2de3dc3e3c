from pathlib import Path

import pytest
from tests.cli.run import Run

from neikong.lint import all_rules
from neikong.lint.rule import Rule


def test_all_rules_are_listed_without_a_registry(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("rule")
    assert (outcome.code, outcome.err) == (0, "")
    assert all(f"  {rule.code}  {rule.name} " in outcome.out for rule in all_rules())


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_each_rule_is_explained(run: Run, rule: Rule) -> None:
    outcome = run("rule", rule.name)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{rule.code} {rule.name}  {rule.severity}\n")
    assert "How to mend it: " in outcome.out
    assert outcome.out == run("rule", rule.code.lower()).out


def test_an_unknown_rule_says_where_to_look(run: Run) -> None:
    outcome = run("rule", "unknown-refrence")
    assert (outcome.code, outcome.out) == (2, "")
    assert "There is no rule `unknown-refrence`" in outcome.err
    assert "`neikong rule` lists all rules" in outcome.err

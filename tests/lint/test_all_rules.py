"""What holds for every rule: its identity, its documentation, and that its examples are true."""

import datetime
import re
from collections import Counter
from pathlib import Path

import pytest
from tests.support.base import BASE
from tests.support.check import FIRM, files, findings, place, result

import neikong.lint.rules
from neikong.lint import Rule, Selection, all_rules, find_rule, validate
from neikong.lint.rule import FAMILIES

RULES = all_rules()
WITHOUT_EXAMPLES = {"link-out-of-tree", "oversized-file", "unreadable-file"}
EXEMPLARY = [rule for rule in RULES if rule.name not in WITHOUT_EXAMPLES]
FIRST_DIGITS = {
    "file": "0", "schema": "1", "reference": "2", "coverage": "3", "grading": "4", "measures": "5", "separation": "6",
    "law": "7", "flow": "8", "rounds": "9[0-4]", "text": "95", "privacy": "98", "waivers": "99",
}  # fmt: skip
TODAY = datetime.date(2026, 3, 2)
HISTORY = {"b793a684e40577bbb851278766b35a361796ba67": files({"risks/R-009.yaml": "name: 欠税公告延迟\n"})}
"""What a closed round of an example froze."""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
with_examples = pytest.mark.parametrize("rule", EXEMPLARY, ids=lambda rule: rule.name)


def test_every_file_is_a_rule() -> None:
    folder = Path(neikong.lint.rules.__file__).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("*/*.py") if path.stem != "__init__"}
    assert files == {rule.name for rule in RULES}
    assert len(RULES) >= 41


@pytest.mark.parametrize("attribute", ["code", "name"])
def test_codes_and_names_are_unique(attribute: str) -> None:
    assert [word for word, times in Counter(getattr(rule, attribute) for rule in RULES).items() if times > 1] == []


def test_summaries_are_unique() -> None:
    assert len({rule.documentation.summary for rule in RULES}) == len(RULES)


@every_rule
def test_identity(rule: Rule) -> None:
    assert re.fullmatch(rf"NK{FIRST_DIGITS[rule.family]}\d+", rule.code)
    assert len(rule.code) == 5
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.family in FAMILIES
    assert find_rule(rule.code) is find_rule(rule.name) is rule


@every_rule
def test_documentation(rule: Rule) -> None:
    documentation = rule.documentation
    assert re.fullmatch(r"[A-Z`].*\.", documentation.summary)
    assert documentation.why.endswith(".")
    assert documentation.mend.endswith(".")
    assert documentation.why.count(" ") >= 5


def test_only_what_the_store_finds_has_no_examples() -> None:
    bare = {rule.name for rule in RULES if not rule.documentation.bad or not rule.documentation.good}
    assert bare == WITHOUT_EXAMPLES


def test_rules_without_a_check_are_found_while_loading() -> None:
    silent = {rule for rule in RULES if rule.check is None and rule.scan is None and rule.name != "unused-waiver"}
    assert silent == {rule for rule in RULES if rule.family in ("file", "schema")}


def test_the_base_has_no_finding() -> None:
    assert result({}, Selection()).findings == ()


@with_examples
def test_bad_examples_fire(rule: Rule) -> None:
    bad = rule.documentation.bad
    found = findings(dict(bad), rule.name, today=TODAY, recall=HISTORY.get)
    assert found
    assert {finding.path for finding in found} <= {*bad, *BASE}


@with_examples
def test_good_examples_do_not_fire(rule: Rule) -> None:
    assert findings(dict(rule.documentation.good), rule.name, today=TODAY, recall=HISTORY.get) == []


@with_examples
def test_good_examples_are_sound_files(rule: Rule) -> None:
    found = validate(files(dict(rule.documentation.good)), Selection(FIRM)).findings
    assert [place(finding) for finding in found] == []


NO_RULES = ["", "ALL", "NK", "NK3", "NK999", "coverage", "no-such-rule", "nk301", "post_without_duties"]


@pytest.mark.parametrize("word", NO_RULES)
def test_other_words_are_no_rule(word: str) -> None:
    assert find_rule(word) is None

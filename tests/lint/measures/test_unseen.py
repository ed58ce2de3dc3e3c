"""Sentences that nobody had seen while the rules were made, and that nothing was ever learned from."""

from pathlib import Path

import pytest
from tests.support.check import result
from tests.support.measures import FILLED, FIRST_LINE, risk

from neikong.findings import Severity
from neikong.lint import Selection

HERE = Path(__file__).parent
LEARNED = Path(__file__).parents[3] / "tools/measures"
PATH = "risks/R-001.yaml"


def lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line]


def share_warned(sentences: list[str], fields: str) -> float:
    """The share of sentences of which some rule on measures warns, in percent; all in one risk point."""
    found = result({PATH: risk(*sentences, fields=fields)}, Selection(("measures",))).findings
    warned = {one.span.line for one in found if one.path == PATH and one.severity is Severity.WARNING and one.span}
    return 100 * len([line for line in warned if line >= FIRST_LINE]) / len(sentences)


@pytest.mark.parametrize("fields", ["", FILLED])
def test_hollow_sentences_are_found(fields: str) -> None:
    assert share_warned(lines(HERE / "unseen_hollow.txt"), fields) >= 95


@pytest.mark.parametrize("fields", ["", FILLED])
def test_specific_sentences_pass(fields: str) -> None:
    assert share_warned(lines(HERE / "unseen_specific.txt"), fields) <= 5


def test_nothing_was_learned_from_them() -> None:
    seen = {*lines(LEARNED / "hollow.txt"), *lines(LEARNED / "specific.txt")}
    assert not seen & {*lines(HERE / "unseen_hollow.txt"), *lines(HERE / "unseen_specific.txt")}

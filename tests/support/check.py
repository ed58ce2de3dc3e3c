"""From a few texts to what is found in them."""

import datetime
from collections.abc import Mapping

from tests.support.base import BASE
from tests.support.sound import SOUND

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.lint import Result, Selection, find_rule, validate
from neikong.lint.documentation import example_bytes
from neikong.lint.history import Recall

FIRM = ("file", "schema", "reference")
"""What a file must get right before any other rule looks at it."""

Text = str | bytes
Place = tuple[str, int, int, str]
Spot = tuple[int, int, str]

ALL = Selection()
CORE = Selection((*FIRM, "NK301", "NK302", "NK303", "NK304", "NK601"))
"""Enough rules to test the machinery with; the others would only be noise there."""


def state(files: Mapping[str, Text]) -> dict[str, bytes]:
    """Texts as the bytes of files; ``\\x07`` written out in a text means that byte."""
    return {path: text if isinstance(text, bytes) else example_bytes(text) for path, text in files.items()}


def files(overlay: Mapping[str, Text | None], base: Mapping[str, str] = SOUND) -> dict[str, bytes]:
    """The sound registry with other files over it; ``None`` takes a file away."""
    return state({path: text for path, text in ({**base, **overlay}).items() if text is not None})


def result(
    overlay: Mapping[str, Text | None],
    selection: Selection = ALL,
    today: datetime.date | None = None,
    recall: Recall | None = None,
) -> Result:
    """The sound registry with other files over it, checked."""
    return validate(files(overlay), selection, today=today, recall=recall)


def findings(
    overlay: Mapping[str, Text | None],
    rule: str | None = None,
    today: datetime.date | None = None,
    recall: Recall | None = None,
) -> list[Finding]:
    """What the core rules find on the base, or what ``rule`` finds on the sound registry."""
    known = find_rule(rule) if rule else None
    selection, base = (CORE, BASE) if known is None or known.family in FIRM else (ALL, SOUND)
    found = validate(files(overlay, base), selection, today=today, recall=recall).findings
    return [finding for finding in found if rule in (None, finding.rule)]


def check(
    overlay: Mapping[str, Text | None],
    rule: str | None = None,
    today: datetime.date | None = None,
    recall: Recall | None = None,
) -> list[Place]:
    """The path, line, column and rule of what is found."""
    return [place(finding) for finding in findings(overlay, rule, today, recall)]


def place(finding: Finding) -> Place:
    """Where a finding points, and its rule."""
    span = finding.span or FIRST_CHARACTER
    return finding.path, span.line, span.column, finding.rule


def spots(path: str, text: Text, rule: str | None = None) -> list[Spot]:
    """Line, column and rule of what is found when one file is written like this; nothing may be found elsewhere."""
    found = check({path: text}, rule)
    assert {path} >= {where for where, *_ in found}, found
    return [(line, column, name) for _, line, column, name in found]


def hint(finding: Finding) -> str:
    """The English advice of a finding."""
    return str(finding.hint)

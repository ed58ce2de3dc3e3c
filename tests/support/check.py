"""From a few texts to what is found in them."""

from collections.abc import Mapping

from tests.support.base import BASE

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.lint import Result, Selection, validate
from neikong.lint.documentation import example_bytes

DEFAULT = Selection()

DEFAULT = Selection()

Text = str | bytes
Place = tuple[str, int, int, str]
Spot = tuple[int, int, str]


def state(files: Mapping[str, Text]) -> dict[str, bytes]:
    """Texts as the bytes of files; ``\\x07`` written out in a text means that byte."""
    return {path: text if isinstance(text, bytes) else example_bytes(text) for path, text in files.items()}


def result(overlay: Mapping[str, Text | None], selection: Selection = DEFAULT) -> Result:
    """The base registry with other files over it; ``None`` takes a file away."""
    files = {path: text for path, text in ({**BASE, **overlay}).items() if text is not None}
    return validate(state(files), selection)


def findings(overlay: Mapping[str, Text | None], rule: str | None = None) -> list[Finding]:
    """What is found, or only what ``rule`` finds."""
    return [finding for finding in result(overlay).findings if rule in (None, finding.rule)]


def check(overlay: Mapping[str, Text | None], rule: str | None = None) -> list[Place]:
    """The path, line, column and rule of what is found."""
    return [place(finding) for finding in findings(overlay, rule)]


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

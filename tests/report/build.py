"""Reports of small registries, and of findings made up to be awkward."""

import json
import re
from collections.abc import Mapping

from tests.support.small import as_bytes

from neikong.findings import Finding, Severity, Span
from neikong.lint import validate
from neikong.messages import Message, msg
from neikong.report.view import Report

HOSTILE = (
    "a\nb\r\nc\t%0A::error::x,y:z \x1b[31m\x00\x07\u202e\u2066\ufeff\u2028"
    "]]><b a=\"1\" b='2'>&amp; 中文 \ud800 \U0001f600"
)
CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff\u2028\u2029\ud800-\udfff]"
)


def quoted(text: str = HOSTILE) -> str:
    """A text as a double-quoted YAML scalar, every awkward character escaped."""
    return json.dumps(
        "".join(character for character in text if character.isascii() or "\u0100" <= character <= "\ud7ff")
    )


def report_of(files: Mapping[str, str], folder: str = "registry") -> Report:
    """What validating the files finds."""
    state = as_bytes(files)
    result = validate(state)
    entities = sum(len(table) for table in result.registry.tables.values())
    return Report(result.findings, folder, "worktree", result.files, entities, state)


def finding(message: str = "wrong", hint: str | None = None, **changes: object) -> Finding:
    """A finding whose message is taken literally."""
    values: dict[str, object] = {
        "rule": "unknown-reference",
        "code": "NK201",
        "path": "posts/a.yaml",
        "message": literal(message),
        "hint": literal(hint) if hint else None,
        "span": Span(1, 1, 1, 2),
        "entity": "a",
        "severity": Severity.ERROR,
    }
    return Finding(**(values | changes))  # type: ignore[arg-type]


def literal(text: str) -> Message:
    return msg("{text}", text=text)


def made_up(*findings: Finding, source: str | bytes = "", folder: str = "registry") -> Report:
    """A report of findings in one file."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return Report(findings, folder, "worktree", 1, 1, {"posts/a.yaml": data})


def hostile() -> Report:
    """Every place that somebody else's text can reach holds awkward characters."""
    return made_up(
        finding(HOSTILE, HOSTILE, path=f"posts/{HOSTILE}.yaml", entity=HOSTILE, route=(HOSTILE, 0)),
        finding(HOSTILE, HOSTILE, severity=Severity.WARNING),
        finding(HOSTILE, HOSTILE, severity=Severity.INFO),
        source=HOSTILE,
    )

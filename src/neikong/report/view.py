"""What every report of findings starts from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neikong.findings import Finding, Related, Severity
from neikong.lint.waiving import WaiverUse
from neikong.messages import Message, Translate, in_english


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that is excused, and why."""

    finding: Finding
    reason: str
    until: str


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one state, and what a reader needs around them.

    ``folder`` is the registry's folder as the reader would type it; ``state``
    names what was checked; ``sources`` has the bytes, so that lines can be shown.
    """

    findings: tuple[Finding, ...]
    folder: str
    state: str
    files: int
    entities: int
    sources: Mapping[str, bytes] = field(default_factory=dict)
    translate: Translate = in_english
    waived: tuple[Waived, ...] = ()

    def file(self, finding: Finding | Related | WaiverUse) -> str:
        """The finding's file as the reader would type it."""
        return finding.path if self.folder in ("", ".") else f"{self.folder}/{finding.path}"

    def say(self, message: Message | None) -> str:
        """A message in the reader's language; nothing for nothing."""
        return message.text(self.translate) if message else ""

    def count(self, severity: Severity) -> int:
        """How many findings weigh that much."""
        return sum(finding.severity is severity for finding in self.findings)

    def counts(self) -> dict[str, int]:
        """Number of findings by severity."""
        return {severity.value: self.count(severity) for severity in Severity}

"""Everything that the reviewers of a change should know, as one value."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from neikong.account.agreement import Agreements, agreements
from neikong.account.changes import ChangeReport
from neikong.account.questions import Question, Sides, questions
from neikong.findings import Finding, Severity, order
from neikong.lint import Result, Selection
from neikong.lint.novelty import former_ids, new_findings
from neikong.model.record import Entity
from neikong.views.names import names_in


@dataclass(frozen=True, slots=True)
class Review:
    """A change with its questions, who must agree to it, and what it broke and mended.

    ``new`` are the findings that the change brought, the worst first; ``solved``
    counts those that it took away, by rule, the most first. ``names`` are those of
    posts and departments by id; ``folder`` is the registry's as the reader would
    type it. ``is_whole`` tells whether all that changed could be read on both sides.
    """

    changes: ChangeReport
    questions: tuple[Question, ...]
    agreements: Agreements
    new: tuple[Finding, ...]
    solved: tuple[tuple[str, int], ...]
    names: Mapping[str, str]
    folder: str = "."
    is_whole: bool = True

    def file(self, finding: Finding) -> str:
        """The finding's file as the reader would type it."""
        return finding.path if self.folder in ("", ".") else f"{self.folder}/{finding.path}"

    def count(self, severity: Severity) -> int:
        """How many new findings weigh that much."""
        return sum(finding.severity is severity for finding in self.new)


def review(changes: ChangeReport, before: Result, after: Result, folder: str = ".", command: str = "") -> Review:
    """What there is to say of a change; ``command`` compares the working tree with the earlier state."""
    sides = Sides(before.registry, after.registry, changes.comparison, after.findings, command)
    return Review(
        changes=changes,
        questions=questions(sides),
        agreements=agreements(changes.comparison, before.registry, after.registry),
        new=_new(before, after),
        solved=_solved(before, after),
        names=_names(before) | _names(after),
        folder=folder,
        is_whole=not changes.comparison.unread and before.registry.flaws == after.registry.flaws,
    )


def _new(before: Result, after: Result) -> tuple[Finding, ...]:
    found = new_findings(after.findings, before.findings, former_ids(after.registry, before.registry))
    return tuple(sorted(found, key=lambda finding: (-finding.severity.weight, order(finding))))


def _solved(before: Result, after: Result) -> tuple[tuple[str, int], ...]:
    """What is gone from the files: not what is only excused now, nor what nobody looks for any more."""
    runs = {rule.name for rule in Selection().rules(after.registry)}
    former = former_ids(after.registry, before.registry)
    left = (*after.findings, *(finding for finding, _ in after.waived))
    gone = new_findings(before.findings, left, {old: new for new, old in former.items()})
    counted = Counter(finding.rule for finding in gone if finding.rule in runs)
    return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))


def _names(result: Result) -> dict[str, str]:
    tables: tuple[Mapping[str, Entity], ...] = (result.registry.departments, result.registry.posts)
    return {id_: name for table in tables for id_, name in names_in(table).items()}

"""A closed round does not say who took part.

Whether all posts searched for themselves, and whether others looked at them, decides how
much a round's totals are worth.

Mend: List the methods with the number of people or meetings.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        methods:
          - {method: self, people: 4}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK914"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Every round that has ended."""
    for id_, round_ in registry.rounds.items():
        has_ended = round_.closed is not None or round_.snapshot is not None
        if has_ended and not round_.methods:
            yield Offence(
                id_,
                ("methods",),
                msg("The round does not say who took part"),
                msg("Add `methods:` with lines such as `- {{method: self, people: 118}}`"),
                on_key=True,
            )

"""Nobody answers for a waiver.

An exception that nobody approved is one that the author granted to himself.

Mend: Name the post that answers for the exception under `approved_by`.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        waivers:
          - {rule: post-without-duties, reason: 新设岗位，职责待党组确认, until: 2099-12-31}

Good:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        waivers:
          - {rule: post-without-duties, reason: 新设岗位，职责待党组确认, until: 2099-12-31, approved_by: deputy}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence
from neikong.lint.waiving import waivers
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK994"
SEVERITY = Severity.INFO


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Waivers in force."""
    for use in waivers(registry, given.today):
        if not use.expired and use.waiver.approved_by is None:
            yield Offence(
                use.entity or "",
                ("waivers", use.index, "approved_by"),
                msg("Nobody answers for the waiver of `{rule}`", rule=use.rule),
                msg("Write which post approved it: `approved_by: …`"),
            )

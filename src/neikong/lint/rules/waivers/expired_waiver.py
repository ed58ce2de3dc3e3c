"""A waiver has expired.

The exception was granted up to a day that is past. What it excused counts again, and
whoever approved it has to decide anew.

Mend: Mend what was excused and remove the waiver, or have it approved again with a new
`until`.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        waivers:
          - {rule: post-without-duties, reason: 新设岗位，职责待党组确认, until: 2020-12-31, approved_by: deputy}

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

CODE = "NK992"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Waivers of all files, registry.yaml among them."""
    for use in waivers(registry, given.today):
        if use.expired:
            yield Offence(
                use.entity or "",
                ("waivers", use.index, "until"),
                msg("The waiver of `{rule}` ended on {day}", rule=use.rule, day=use.waiver.until.isoformat()),
                msg("Remove it, or have it approved again with a later `until`"),
            )

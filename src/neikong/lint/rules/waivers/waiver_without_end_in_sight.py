"""A waiver ends only in the far future.

An exception for many years is a rule of its own that nobody decided on. Short ones bring
the matter back before those who answer for it.

Mend: Set `until` to the day on which the matter should be looked at again. Another bound
may be set under `lint.options`; a rule that does not suit the bureau at all belongs under
`lint.ignore`.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        waivers:
          - {rule: post-without-duties, reason: 新设岗位，职责待党组确认, until: 2099-12-31, approved_by: deputy}

Good:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.waiving import waivers
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK995"
SEVERITY = Severity.INFO
OPTIONS = (Option("days", 730, N_("Longest time that a waiver may still last, in days"), least=1),)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Waivers in force, seen from the day of the check."""
    if given.today is None:
        return
    longest = given.options["days"]
    for use in waivers(registry, given.today):
        left = (use.waiver.until - given.today).days
        if left > longest:
            yield Offence(
                use.entity or "",
                ("waivers", use.index, "until"),
                msg(
                    "The waiver of `{rule}` lasts {left} days more, longer than {longest}",
                    rule=use.rule,
                    left=left,
                    longest=longest,
                ),
                msg("Let it end when the matter should be looked at again"),
            )

"""A risk point is tied to neither a duty nor a step.

Risk points are searched along duties and workflows. One that belongs nowhere cannot be
searched again when the duty or the workflow changes, and no control can be put in place.

Mend: Name the duties it endangers, as `duties: [arrears/D1]`, or the steps at which it
arises, as `steps: [deferral/S2]`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        duties: [arrears/D1]
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK331"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point; unreadable steps may be the ones that are missed."""
    for id_, risk in registry.active_risks.items():
        if not risk.duties and not risk.steps and not registry.is_flawed(registry.path(id_), "steps"):
            yield Offence(
                id_,
                ("duties",),
                msg("The risk point names neither a duty nor a step"),
                msg("Write `duties: [post/D1]` or `steps: [workflow/S1]`, where the failure can happen"),
                on_key=True,
            )

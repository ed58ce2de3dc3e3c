"""A risk point does not say how it shows.

A name such as “omitted announcements” tells neither the post what it must not do nor the
checker what to look for. Only concrete conduct can be recognised, prevented and graded.

Mend: Describe under `manifestations` what somebody would do or fail to do, and whether
that is illegal, a breach of discipline or irregular.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        manifestations:
          - {kind: irregular, text: 把关系户从欠税公告名单里手工删去}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK332"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point."""
    for id_, risk in registry.active_risks.items():
        if not risk.manifestations:
            yield Offence(
                id_,
                ("manifestations",),
                msg("The risk point does not say how it shows"),
                msg("Write under `manifestations:` what somebody would do or fail to do, each with its `kind`"),
                on_key=True,
            )

"""A measure is too short to be carried out.

双人办理 or 系统自动校验 may be right, but two of ten readers would do the same thing: it
does not say what is compared with what, and what follows.

Mend: Add the object, the record and what happens when something is found.

Measured: No finding in the worked registry. On 200 unseen specific sentences none; a notice only.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 双人办理。, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 删去欠税户须两人同时刷卡，理由记入删除登记簿, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.similarity import plain
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK510"
SEVERITY = Severity.INFO
OPTIONS = (Option("least", 10, N_("Characters that a measure needs, without punctuation"), least=1),)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Active controls, counted without punctuation and blanks."""
    least = given.options["least"]
    for id_, risk in registry.active_risks.items():
        for index, control in risk.in_force.items():
            if (count := len(plain(control.text))) < least:
                yield Offence(
                    id_,
                    ("controls", index, "text"),
                    msg("The measure has only {count:character|characters}", count=count),
                    msg("Say what is done on what, with which record, and what follows"),
                )

"""A measure is too long to be kept in mind.

What takes more than a few lines is several measures in one, or a procedure that belongs
into the workflow. Nobody can tell afterwards which part was done.

Mend: Split it into controls of their own, each with its owner and record.

Measured: No finding in the worked registry, whose longest measure has 80 characters; a notice only.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {long-measure: {most: 30}}}
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 公告名单由系统按季取数，删去一户须法制审核岗签字，没有签字的网站不予发布, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 公告名单由系统按季取数，删去一户须法制审核岗签字, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK511"
SEVERITY = Severity.INFO
OPTIONS = (Option("most", 200, N_("Characters that a measure may have"), least=1),)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Active controls."""
    most = given.options["most"]
    for id_, risk in registry.active_risks.items():
        for index, control in risk.in_force.items():
            if (count := len(control.text)) > most:
                yield Offence(
                    id_,
                    ("controls", index, "text"),
                    msg("The measure has {count} characters; {most} are enough", count=count, most=most),
                    msg("Split it into controls of their own, each with owner and record"),
                )

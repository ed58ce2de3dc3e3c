"""A risk point is answered by education alone.

Training, reminders and pledges help those who mean well. Where somebody means to gain,
they stop nothing; a number of lessons a year does not change that.

Mend: Add a control that makes the abuse impossible or visible: a separation, a lock, a
comparison, a sample.

Measured: No warning on the 45 risk points of the worked registry.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 每季度开展一次廉政谈话并做好记录, grade: 2}
          - {id: C2, text: 每年组织观看警示教育片两次，撰写心得体会, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 每季度开展一次廉政谈话并做好记录, grade: 2}
          - {id: C2, text: 公告名单由系统按季取数，删去一户须法制审核岗在说明单上签字, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import is_education
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK503"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with at least one control, all of which only teach or remind."""
    for id_, risk in registry.active_risks.items():
        controls = list(risk.in_force.items())
        if controls and all(is_education(registry, (id_, index), control) for index, control in controls):
            yield Offence(
                id_,
                ("controls",),
                msg("The risk point is answered by education alone"),
                msg("Add a control that makes the abuse impossible or visible"),
                on_key=True,
            )

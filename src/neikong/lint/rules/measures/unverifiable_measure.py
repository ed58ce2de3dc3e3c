"""Nothing proves that a measure was carried out.

Neither a record nor a checker nor a frequency is named, and the text speaks of none. When
something goes wrong, whoever did it and whoever did not look the same.

Mend: Fill in `evidence`, `checker` and `frequency`.

Measured: No finding in the worked registry. It looks at fields first; a notice only.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 编制人把欠税公告名单与征管系统余额对一遍, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - id: C1
            text: 编制人把欠税公告名单与征管系统余额对一遍
            grade: 2
            checker: levy-head
            frequency: quarterly
            evidence: 余额核对表
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import lacks
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK512"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Active controls without evidence, checker and frequency whose text names no record either."""
    for id_, risk in registry.active_risks.items():
        for index, control in risk.in_force.items():
            if control.evidence or control.checker or control.frequency:
                continue
            if "record" in lacks(registry, control):
                yield Offence(
                    id_,
                    ("controls", index, "evidence"),
                    msg("Nothing proves that the measure was carried out"),
                    msg("Name the record under `evidence`, who looks at it under `checker`, and the `frequency`"),
                )

"""A number lies outside its range.

Scores go from 1 to the scale in registry.yaml, and nobody counts fewer than no people.

Mend: Correct the number.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        staff: -1

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        staff: 1
"""

from neikong.findings import Severity

CODE = "NK107"
SEVERITY = Severity.ERROR

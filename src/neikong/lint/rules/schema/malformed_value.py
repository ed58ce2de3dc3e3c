"""A value has not the form that is needed.

Ids of sub-items follow the rule for ids; a round's snapshot holds git object ids.

Mend: Correct the value as the finding says.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D/1, text: 按季编制欠税公告名单}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK109"
SEVERITY = Severity.ERROR

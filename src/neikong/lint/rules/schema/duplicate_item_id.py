"""Two items of a list have one id.

A reference such as `arrears/D1` must mean one duty only.

Mend: Give the later item an id of its own.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D1, text: 催缴欠税}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 催缴欠税}
"""

from neikong.findings import Severity

CODE = "NK110"
SEVERITY = Severity.ERROR

"""Two files claim one id.

Ids are unique over all kinds, so that a reference can mean only one thing.

Mend: Rename one of the files.

Bad:
    posts/collection/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/collection/arrears-2.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK016"
SEVERITY = Severity.ERROR

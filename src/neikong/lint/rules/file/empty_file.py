"""The file has no content.

An empty file claims an id and says nothing about it.

Mend: Write the entity's fields, or delete the file.

Bad:
    posts/arrears.yaml
        # 待补

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK008"
SEVERITY = Severity.ERROR

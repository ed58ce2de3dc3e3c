"""The file holds a list or a text instead of fields.

Every entity file is a mapping: lines of `key: value` on the first level.

Mend: Remove the dash in front of the first key; one file holds one entity.

Bad:
    posts/arrears.yaml
        - name: 欠税管理岗
          department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK009"
SEVERITY = Severity.ERROR

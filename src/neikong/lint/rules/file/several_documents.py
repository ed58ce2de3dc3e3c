"""The file holds several YAML documents.

One file is one entity; what follows a second `---` would belong to nobody.

Mend: Move what follows the line into a file of its own.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        ---
        name: 另一岗位

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK012"
SEVERITY = Severity.ERROR

"""A key is not plain text.

Lists and mappings as keys are possible in YAML and mean nothing in the data model.

Mend: Write `key: value`.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        ? [a, b]
        : c

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK005"
SEVERITY = Severity.ERROR

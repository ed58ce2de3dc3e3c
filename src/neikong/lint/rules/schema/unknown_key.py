"""A field does not exist.

A misspelt field would otherwise be kept and never looked at.

Mend: Write the field as the data model names it; `--fix --unsafe` takes the suggested
name.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        restrcted: [私自剔除欠税户]

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        restricted: [私自剔除欠税户]
"""

from neikong.findings import Severity

CODE = "NK101"
SEVERITY = Severity.ERROR

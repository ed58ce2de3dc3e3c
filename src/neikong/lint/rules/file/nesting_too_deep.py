"""The nesting is deeper than 32 levels.

Nothing in the data model is deeper than 6 levels; files that nest thousands deep are
made to crash programs.

Mend: Look for brackets that were opened again and again.

Bad:
    posts/arrears.yaml
        note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK013"
SEVERITY = Severity.ERROR

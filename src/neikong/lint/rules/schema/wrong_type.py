"""A value is of the wrong type.

A list stands where a text belongs, a text where a number belongs, and the like.

Mend: Write what the finding asks for. A single value of a list still needs brackets or
a dash.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        staff: 两人

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        staff: 2
"""

from neikong.findings import Severity

CODE = "NK103"
SEVERITY = Severity.ERROR

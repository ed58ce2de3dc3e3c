"""A text is empty.

A text of blanks looks filled in and says nothing.

Mend: Write the text, or remove the field.

Bad:
    posts/arrears.yaml
        name: '  '
        department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK108"
SEVERITY = Severity.ERROR

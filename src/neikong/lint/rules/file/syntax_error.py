"""The file is not YAML.

A program cannot read past the place where the YAML breaks, so nothing below it was
checked.

Mend: Look at the marked line and the one above it: a quotation mark or bracket that was
never closed, a missing blank after a colon, a line that is indented wrongly.

Bad:
    posts/arrears.yaml
        name: '欠税管理岗
        department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK001"
SEVERITY = Severity.ERROR

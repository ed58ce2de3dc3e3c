r"""A tab character indents a line.

YAML allows only blanks in front of a line; a tab looks the same and means nothing.

Mend: Replace the tab by two blanks.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        duties:
        \x09- {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK002"
SEVERITY = Severity.ERROR

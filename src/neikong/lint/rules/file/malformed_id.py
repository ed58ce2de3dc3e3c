"""A file's name cannot be an id.

Ids appear in references, addresses and file names of every system, so they keep to
letters, digits, Chinese characters, dot, underscore and dash.

Mend: Rename the file.

Bad:
    posts/欠税 岗.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/欠税岗.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK015"
SEVERITY = Severity.ERROR

"""The file uses YAML tags.

The data model decides the type of a value; a tag could only contradict it or name
something to be executed.

Mend: Remove the tag. Text that begins with ! needs quotes.

Bad:
    posts/arrears.yaml
        name: !!str 欠税管理岗
        department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK011"
SEVERITY = Severity.ERROR

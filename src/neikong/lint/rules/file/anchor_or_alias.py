"""The file uses anchors, aliases or merge keys.

They make one place in a file speak for another, which nobody sees in a comparison, and
a few nested ones can fill a computer's memory.

Mend: Write the value out where it belongs. Text that begins with * or & needs quotes.

Bad:
    posts/arrears.yaml
        name: &n 欠税管理岗
        department: levy
        note: *n

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK010"
SEVERITY = Severity.ERROR

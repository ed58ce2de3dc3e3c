"""A key stands twice in one mapping.

Most programs keep the last value without a word, so the file says one thing to a reader
and another to a machine.

Mend: Keep one of the two, or merge their lists.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        name: 欠税岗

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK004"
SEVERITY = Severity.ERROR

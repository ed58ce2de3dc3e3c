"""Two ids differ only by case or Unicode form.

Windows and macOS take such files for one and the same: one of them would vanish in a
checkout.

Mend: Rename one of the files.

Bad:
    posts/Arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/arrears-2.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK017"
SEVERITY = Severity.ERROR

"""A length of time cannot be understood.

日 is a natural day and 工作日 a working day: a limit needs a number and one of the known
units.

Mend: Write 3个工作日, 15日, 三十日, 1个月, 即时, 2 hours or 5 working days.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        rotation: {limit: 很久}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        rotation: {limit: 5年}
"""

from neikong.findings import Severity

CODE = "NK106"
SEVERITY = Severity.ERROR

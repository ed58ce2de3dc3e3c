"""A date is not in the calendar.

Terms and time limits are computed from dates; 30 February is no day.

Mend: Write an existing day as year-month-day.

Bad:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法
        effective: 2001-02-30

Good:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法
        effective: 2001-05-01
"""

from neikong.findings import Severity

CODE = "NK105"
SEVERITY = Severity.ERROR

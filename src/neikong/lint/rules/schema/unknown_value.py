"""A value is not one of those allowed.

Fields with a closed vocabulary take the English value or any of its usual Chinese
words; others could be neither counted nor compared.

Mend: Choose one of the values that the finding lists.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        rank: 股长

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        rank: 科长
"""

from neikong.findings import Severity

CODE = "NK104"
SEVERITY = Severity.ERROR

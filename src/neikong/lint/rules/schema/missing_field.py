"""A field that must be there is missing or has no value.

Without it the entity cannot be understood, whatever else the file says.

Mend: Add the field at the marked place.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK102"
SEVERITY = Severity.ERROR

r"""The file is not UTF-8.

Chinese Windows programs may save GBK, which other machines read as nonsense. A UTF-8
byte-order mark is fine.

Mend: Save the file again with the encoding UTF-8.

Bad:
    posts/arrears.yaml
        name: \xb9\xdc\xc0\xed

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK006"
SEVERITY = Severity.ERROR

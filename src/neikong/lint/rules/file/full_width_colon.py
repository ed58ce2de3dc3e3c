"""A full-width colon follows a key.

The Chinese keyboard types ：, which is an ordinary letter to YAML: the key, and often
the whole block below it, silently becomes text.

Mend: Type an ASCII colon and a blank. `--fix` does it.

Bad:
    posts/arrears.yaml
        name：欠税管理岗
        department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK003"
SEVERITY = Severity.ERROR

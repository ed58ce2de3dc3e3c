r"""The file holds an invisible character.

Control characters and the Unicode line breaks NEL, LS and PS come along with pasted
text; programs disagree about what they mean.

Mend: Delete the character at the marked place.

Bad:
    posts/arrears.yaml
        name: 欠税\x07管理岗
        department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK007"
SEVERITY = Severity.ERROR

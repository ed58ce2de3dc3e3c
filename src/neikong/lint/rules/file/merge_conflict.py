"""A merge left git's signs in the file.

Where two branches changed the same lines, git writes both versions one below the other
and leaves the choice to people. Until somebody has chosen, the file says neither.

Mend: Look at the two parts between `<<<<<<<`, `=======` and `>>>>>>>`. Keep the right one,
or join them, and delete the three lines. `git log --merge` shows who changed what and why.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
        <<<<<<< HEAD
          - {id: D1, text: 按季编制欠税公告名单}
        =======
          - {id: D1, text: 按月编制欠税公告名单}
        >>>>>>> monthly

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按月编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK021"
SEVERITY = Severity.ERROR

"""A file lies in the wrong folder.

A file's folder is its kind. In a folder of another name nobody would read it; in
another kind's folder it is read as something it is not.

Mend: Move the file to the folder that the finding names.

Bad:
    post/collection.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/collection.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from neikong.findings import Severity

CODE = "NK014"
SEVERITY = Severity.ERROR

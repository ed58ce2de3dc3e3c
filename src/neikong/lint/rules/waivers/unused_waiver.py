"""A waiver waives nothing.

The finding that it excused has been mended, or never was there. Left in place it would
silently excuse the next one, which nobody has looked at.

Mend: Remove the waiver.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}
        waivers:
          - {rule: post-without-duties, reason: 新设岗位，职责待党组确认, until: 2099-12-31, approved_by: deputy}

Good:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}
"""

from neikong.findings import Severity

CODE = "NK991"
SEVERITY = Severity.WARNING

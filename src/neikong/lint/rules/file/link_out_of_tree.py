"""A symbolic link leads out of the registry.

What it shows depends on the machine, and it could show any file of it. It is not
followed.

Mend: Replace the link by the file itself.
"""

from neikong.findings import Severity

CODE = "NK019"
SEVERITY = Severity.ERROR

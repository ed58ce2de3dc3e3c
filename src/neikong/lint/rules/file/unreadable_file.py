"""The system refuses to hand out a file.

What cannot be read cannot be checked.

Mend: Look at the file's permissions, and whether another program holds it open.
"""

from neikong.findings import Severity

CODE = "NK020"
SEVERITY = Severity.ERROR

"""A file is larger than 1 MiB.

An entity fits on a few pages. A file of that size is a mistake or an attack, and it is
not read.

Mend: Look for pasted pictures or data; keep those outside the registry.
"""

from neikong.findings import Severity

CODE = "NK018"
SEVERITY = Severity.ERROR

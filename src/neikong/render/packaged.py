"""Where the files lie that come with the program."""

from pathlib import Path

_HERE = Path(__file__).parent.parent
PACKAGED = next(folder for folder in (_HERE / "templates", _HERE.parents[1] / "templates") if folder.is_dir())
"""Inside an installed package, or at the top of a checkout."""

INIT = PACKAGED / "init"
"""What `neikong init` writes."""

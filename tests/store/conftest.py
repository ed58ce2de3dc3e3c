import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_NOBODY = 65534


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder that anybody can reach, while this process has lost root's privilege to read everything."""
    folder = Path(tempfile.mkdtemp(prefix="neikong-test-"))
    folder.chmod(0o755)
    is_root = os.geteuid() == 0
    try:
        if is_root:
            os.chown(folder, _NOBODY, _NOBODY)
            os.seteuid(_NOBODY)
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        shutil.rmtree(folder)

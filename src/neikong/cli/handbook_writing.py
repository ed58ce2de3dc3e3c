"""The files of a handbook, written into a folder."""

from collections.abc import Mapping
from pathlib import Path

from neikong.cli.console import Console
from neikong.cli.handbook_making import in_bytes
from neikong.cli.language import _

_MOST_TOLD = 12
"""Files that are named one by one."""


def write(console: Console, files: Mapping[str, bytes], folder: Path) -> dict[Path, int]:
    """Each file atomically; their sizes in bytes. Raises ``Refusal``."""
    return {folder / name: console.write(data, folder / name) for name, data in files.items()}


def tell(console: Console, sizes: Mapping[Path, int]) -> None:
    """What was written; of many files only the first are named."""
    for path, size in list(sizes.items())[:_MOST_TOLD]:
        console.remark(_("Written: {file} ({size})").format(file=path, size=in_bytes(size)))

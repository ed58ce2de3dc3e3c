from pathlib import Path

import pytest
from tests.support.golden import Golden


def test_a_difference_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old\n")
    with pytest.raises(AssertionError, match="--update-golden"):
        Golden(tmp_path).check("a.txt", "new\n")
    assert (tmp_path / "a.txt").read_text() == "old\n"


def test_a_missing_file_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no golden file"):
        Golden(tmp_path).check("a.txt", "new\n")


def test_an_update_writes(tmp_path: Path) -> None:
    Golden(tmp_path, update=True).check("deep/a.txt", "新\r\n")
    Golden(tmp_path).check("deep/a.txt", "新\r\n")

from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import write
from tests.support.small import NO_BASIS, SMALL, UNKNOWN_POST, changed


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEIKONG_LANG", "NEIKONG_REGISTRY", "NO_COLOR", "FORCE_COLOR", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Registries `clean`, `warned`, `broken` and `none`, each in a folder of its name; we stand above them."""
    write(tmp_path / "clean/registry", SMALL)
    write(tmp_path / "warned/registry", changed(NO_BASIS))
    write(tmp_path / "broken/registry", changed(UNKNOWN_POST))
    write(tmp_path / "none", {"README.md": "nothing here"})
    monkeypatch.chdir(tmp_path)
    return tmp_path

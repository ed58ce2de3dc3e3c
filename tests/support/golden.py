"""Golden files: what a program prints, kept beside the tests; `--update-golden` writes them anew."""

from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "golden"


@dataclass(frozen=True)
class Golden:
    """Compares a text with the file of its name."""

    folder: Path = FOLDER
    update: bool = False

    def check(self, name: str, text: str) -> None:
        """Fail with a readable difference, or write the file where an update was asked for."""
        file = self.folder / name
        if self.update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8"))
        assert file.is_file(), f"there is no golden file {name}: run pytest --update-golden"
        assert text == file.read_bytes().decode("utf-8"), f"{name} differs: pytest --update-golden takes the new text"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files instead of comparing with them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=request.config.getoption("--update-golden"))

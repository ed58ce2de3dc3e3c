"""An accessibility checker finds nothing, on a screen and on a phone, in the light and in the dark."""

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.documents.conftest import build
from tests.support.book import BOOK
from tests.support.git import write

pytestmark = pytest.mark.documents

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
"""axe-core, as a package of the registry carries it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of a small registry with something in every part."""
    place = tmp_path_factory.mktemp("accessible")
    write(place / "registry", BOOK)
    return build(place, build(place, place / "out"), "--post", "arrears")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["handbook.html", "card-arrears.html"])
def test_nothing_is_found(browser: Browser, folder: Path, name: str, width: int, scheme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto((folder / name).as_uri())
    if name == "handbook.html":
        page.locator("#_search").fill("欠税")
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert len(found["passes"]) > 15
    page.close()

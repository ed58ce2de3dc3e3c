"""A real browser, and the documents of the shipped registry on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.cli.run import process

PROJECT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
DESK = 1280


def build(registry: Path, folder: Path, *options: str) -> Path:
    """The folder with the documents of a registry, as the command line writes them."""
    outcome = process(
        "-C", str(registry), "--lang", "zh", "handbook", "build", "--output", str(folder), *options, cwd=PROJECT
    )
    assert outcome.code == 0, outcome.err
    return folder


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the whole book."""
    return (build(PROJECT, tmp_path_factory.mktemp("book")) / "handbook.html").as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": DESK, "height": 900})
    yield opened
    opened.close()

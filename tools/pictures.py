"""The pictures of the README: what the terminal and the handbook really look like.

Needs Chromium; ``python tools/pictures.py``.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parent.parent
THEME = TerminalTheme(
    (24, 28, 36), (230, 233, 238),
    [(24, 28, 36), (240, 113, 120), (152, 195, 121), (229, 192, 123), (97, 175, 239), (198, 120, 221), (86, 182, 194), (220, 223, 228)],  # noqa: E501
    [(127, 137, 153), (255, 138, 128), (170, 217, 140), (255, 213, 140), (130, 190, 255), (215, 150, 240), (110, 205, 215), (255, 255, 255)],  # noqa: E501
)  # fmt: skip
WIDTH = 118
PAGE = """<meta charset="utf-8"><style>body {{ margin: 0; background: #181c24; width: max-content; }}
pre {{ margin: 0; padding: 22px 26px; color: #e6e9ee; font: 15px/1.5 "Noto Sans Mono CJK SC", monospace; }}
{stylesheet}</style><body><pre>{code}</pre>"""


def terminal(language: str, folder: Path) -> Path:
    """What ``neikong validate`` and ``round diff`` print, as a page."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), legacy_windows=False)
    for command in (["validate"], ["round", "diff", "1", "2"]):
        console.print(Text(f"$ neikong {' '.join(command)}", style="bold"))
        words = [sys.executable, "-m", "neikong", "--lang", language, "--color", "always", *command]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        console.print(Text.from_ansi("\n".join(done.stdout.splitlines()[:23])))
        console.print()
    file = folder / f"terminal-{language}.html"
    console.save_html(str(file), theme=THEME, code_format=PAGE)
    return file


def main() -> None:
    """Write docs/terminal*.png and docs/handbook.png."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory() as name, sync_playwright() as player:
        folder = Path(name)
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        for language, suffix in (("en", ""), ("zh", ".zh-CN")):
            page.goto(terminal(language, folder).as_uri())
            page.locator("body").screenshot(path=ROOT / f"docs/terminal{suffix}.png")
        subprocess.run(
            [sys.executable, "-m", "neikong", "--lang", "zh", "-q", "handbook", "build", "--output", name],
            cwd=ROOT,
            check=True,
        )
        page.goto((folder / "handbook.html").as_uri())
        page.screenshot(path=ROOT / "docs/handbook.png")
        page.goto((folder / "handbook.html").as_uri() + "#R-009")
        page.screenshot(path=ROOT / "docs/risk-card.png")
        browser.close()


if __name__ == "__main__":
    main()

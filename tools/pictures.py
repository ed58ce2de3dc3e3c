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
NEIKONG = (sys.executable, "-m", "neikong", "-C", str(ROOT), "--lang", "zh", "-q")
PAGE = """<meta charset="utf-8"><style>body {{ margin: 0; background: #181c24; width: max-content; }}
pre {{ margin: 0; padding: 22px 26px; color: #e6e9ee; font: 15px/1.5 "Noto Sans Mono CJK SC", monospace; }}
{stylesheet}</style><body><pre>{code}</pre>"""


SCREENS = {
    "terminal": (["validate"], ["round", "diff", "1", "2"]),
    "measures": (["validate", "risks/R-001.yaml"],),
    "look": (["matrix"], ["search", "fpgl"], ["list", "risk", "--where", "grade=1", "--where", "key_area=levy"]),
}
"""The commands that each picture shows; for the measures, two hollow ones are written into a copy."""
HOLLOW = ("切实加强定额管理，不断提高责任意识，确保核定工作规范有序。", "每年开展两次廉政学习，组织观看警示教育片。")


def screen(name: str, language: str, folder: Path, registry: Path) -> Path:
    """What some commands print, as a page."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), legacy_windows=False)
    for command in SCREENS[name]:
        console.print(Text(f"$ neikong {' '.join(command)}", style="bold"))
        words = [sys.executable, "-m", "neikong", "--lang", language, "--color", "always", *command]
        environment = os.environ | {"NEIKONG_REGISTRY": str(registry), "COLUMNS": str(WIDTH)}
        done = subprocess.run(words, cwd=registry.parent, capture_output=True, text=True, check=False, env=environment)
        console.print(Text.from_ansi("\n".join(done.stdout.splitlines()[:23])))
        console.print()
    file = folder / f"{name}-{language}.html"
    console.save_html(str(file), theme=THEME, code_format=PAGE)
    return file


def with_hollow_measures(folder: Path) -> Path:
    """A copy of the worked registry in which one risk point is answered by words."""
    copy = folder / "registry"
    shutil.copytree(ROOT / "registry", copy)
    file = copy / "risks/R-001.yaml"
    measures = iter(HOLLOW)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    said = (f"    text: {next(measures)}\n" if line.startswith("    text: ") else line for line in lines)
    file.write_text("".join(said), encoding="utf-8")
    return copy


def main() -> None:
    """Write the pictures into docs/."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory() as name, sync_playwright() as player:
        folder = Path(name)
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        hollow = with_hollow_measures(folder)
        for language, suffix in (("en", ""), ("zh", ".zh-CN")):
            for picture in SCREENS:
                registry = hollow if picture == "measures" else ROOT / "registry"
                page.goto(screen(picture, language, folder, registry).as_uri())
                page.locator("pre").screenshot(path=ROOT / f"docs/{picture}{suffix}.png")
        subprocess.run([*NEIKONG, "handbook", "build", "--output", name], check=True)
        page.goto((folder / "handbook.html").as_uri())
        page.screenshot(path=ROOT / "docs/handbook.png")
        page.goto((folder / "handbook.html").as_uri() + "#R-009")
        page.screenshot(path=ROOT / "docs/risk-card.png")
        subprocess.run(
            [*NEIKONG, "round", "diff", "1", "2", "--format", "html", "--output", f"{name}/changes.html"], check=True
        )
        page.goto((folder / "changes.html").as_uri())
        page.set_viewport_size({"width": 1280, "height": 1150})
        page.locator("select[name=department]").select_option("SY")
        kinds = page.locator("select[name=kind]")
        kinds.select_option(label=kinds.locator("option", has_text="修改表述").inner_text())
        page.screenshot(path=ROOT / "docs/changes.png")
        browser.close()


if __name__ == "__main__":
    main()

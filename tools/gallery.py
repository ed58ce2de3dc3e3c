"""The pictures of docs/gallery.md: every form of the handbook and its papers, as readers see them.

Needs Chromium and LibreOffice; ``python tools/gallery.py``.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "docs" / "gallery"
NEIKONG = (sys.executable, "-m", "neikong", "-C", str(ROOT), "--lang", "zh", "-q")
HEIGHT, GAP, DESK = 1000, 16, (200, 204, 210)
POST, OTHER, RISK = "SY-03", "JC-03", "R-009"


def neikong(*arguments: str) -> None:
    """One command of the program on the worked registry."""
    subprocess.run([*NEIKONG, *arguments], check=True)


def pages(file: Path, wanted: Iterable[Callable[[str], bool]]) -> list[Image.Image]:
    """The first page of a PDF for each description of its text."""
    document = pypdfium2.PdfDocument(file)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    numbers = [next(number for number, text in enumerate(texts) if is_meant(text)) for is_meant in wanted]
    return [picture(document[number]) for number in numbers]


def picture(page: pypdfium2.PdfPage) -> Image.Image:
    """A page as high as all others."""
    shown: Image.Image = page.render(scale=HEIGHT / page.get_height()).to_pil()
    return shown.convert("RGB")


def beside(name: str, pictures: list[Image.Image]) -> None:
    """Pictures in a row on a desk, in few colours so that they stay small."""
    width = sum(one.width for one in pictures) + GAP * (len(pictures) + 1)
    desk = Image.new("RGB", (width, max(one.height for one in pictures) + 2 * GAP), DESK)
    left = GAP
    for one in pictures:
        desk.paste(one, (left, GAP))
        left += one.width + GAP
    desk.quantize(128).save(PLACE / f"{name}.png", optimize=True)


def word(file: Path) -> Path:
    """What LibreOffice shows of a Word file."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(file.parent / "word"), str(file)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return file.parent / "word" / f"{file.stem}.pdf"


def has(*words: str) -> Callable[[str], bool]:
    """Whether a page says all of this."""
    return lambda text: all(word in "".join(text.split()) for word in words)


def screen(browser: Browser, address: str, size: tuple[int, int], scheme: str, folder: Path) -> Image.Image:
    """A page in the browser."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    file = folder / "screen.png"
    page.screenshot(path=file)
    page.close()
    return Image.open(file).convert("RGB")


def main() -> None:
    """Write the pictures into docs/gallery/."""
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as player:
        folder = Path(name)
        neikong("handbook", "build", "--format", "all", "--output", name)
        neikong("handbook", "build", "--format", "pdf", "--post", POST, "--post", OTHER, "--output", name)
        neikong("handbook", "build", "--format", "docx", "--post", OTHER, "--output", name)
        neikong("letter", "--format", "docx", "--post", POST, "--output", name)
        neikong("handbook", "paper", "powers", "--format", "pdf", "--output", name)
        neikong("handbook", "paper", "duties", "--format", "pdf", "--output", name)
        book = folder / "handbook.pdf"
        chart = has("图18", "WF-02")
        beside("pdf", pages(book, (has("内容校验码"), has("风险热力图", "294"), has("第二十二章", "WF-02"))))
        beside("pdf-risks", pages(book, (chart, has("①风险在哪里", "③如何防控"), has("风险点索引（按等级）", "页码"))))
        cards = (folder / f"card-{POST}.pdf", folder / f"card-{OTHER}.pdf", word(folder / f"card-{OTHER}.docx"))
        beside("card", [page for card in cards for page in pages(card, (has(),))])
        beside(
            "word", pages(word(folder / "handbook.docx"), (has("第三章"), has("定额核定（WF-02）"), has(f"（{RISK}）")))
        )
        letter = word(folder / f"letter-{POST}.docx")
        beside("papers", [*pages(letter, (has(),)), *pages(folder / "powers.pdf", (has(),))])
        browser = player.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium",
            args=["--no-sandbox", "--disable-gpu"],
        )
        page = (folder / "handbook.html").as_uri()
        beside("page", [
            screen(browser, f"{page}#{RISK}", (1080, HEIGHT), "light", folder),
            screen(browser, f"{page}#{RISK}", (420, HEIGHT), "dark", folder),
        ])  # fmt: skip
        browser.close()


if __name__ == "__main__":
    main()

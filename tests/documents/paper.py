"""Pages on paper, as the browser prints them."""

import re

from playwright.sync_api import Page


def printed(page: Page) -> bytes:
    """The PDF that the browser makes of a page."""
    return page.pdf(prefer_css_page_size=True, print_background=True)


def pages(pdf: bytes) -> int:
    """How many pages a PDF of the browser has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def is_a4(pdf: bytes) -> bool:
    """Whether every page is A4, within a point."""
    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return bool(boxes) and all(abs(float(w) - 595) < 1 and abs(float(h) - 842) < 1 for w, h in boxes)

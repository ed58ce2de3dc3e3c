"""The page of the moment, and everybody who waits for the next one."""

import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """HTML in UTF-8; ``scripts`` are the digests (``sha256-…``) of those that may run in it; ``version`` names it."""

    content: bytes
    scripts: tuple[str, ...]
    version: str


class Desk:
    """Where the page lies: one thread puts a new one there, many look."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._is_open = True
        self._changed = threading.Condition()

    @property
    def page(self) -> Page:
        """The newest page."""
        return self._page

    def put(self, page: Page) -> bool:
        """Lay a page there; whether it is another one than before."""
        with self._changed:
            is_new = page.version != self._page.version
            self._page = page
            self._changed.notify_all()
        return is_new

    def close(self) -> None:
        """Send everybody home."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    def wait(self, seen: str | None, seconds: float) -> str | None:
        """The newest version, as soon as it is not the one that was seen; nothing once the desk is closed."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_open or self._page.version != seen, seconds)
            return self._page.version if self._is_open else None

"""Documents set by typst: offline, in fonts that the program brings along."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

_PACKAGES = ("pylopdf_fonts_zh_cn", "manimgx_fonts_cjk", "manimgx_fonts")
_PLACE = re.compile(r"\.typ:(\d+):\d+")
_PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
_NOWHERE = "http://127.0.0.1:9"


class NotSet(Exception):
    """A document that typst refuses, and why; ``number`` is the line of its source, from 1, where it is known."""

    def __init__(self, reason: str, number: int | None) -> None:
        super().__init__(reason)
        self.number = number


def document(source: str, choice: str) -> bytes:
    """A tagged PDF (PDF/UA-1) in the fonts of a choice, ``packaged`` or ``system``. Raises ``NotSet``."""
    from typst import TypstError

    with _alone() as root:
        try:
            made = _compiler(source, root, fonts(is_system=choice == "system")).compile(pdf_standards=["ua-1"])
        except TypstError as error:
            place = _PLACE.search(error.diagnostic)
            raise NotSet(str(error), int(place[1]) if place else None) from None
    assert isinstance(made, bytes)
    return made


def pages(source: str, sharpness: float) -> list[bytes]:
    """Each page as a PNG with so many dots per inch."""
    with _alone() as root:
        made = _compiler(source, root, fonts()).compile(format="png", ppi=sharpness)
    assert made
    return made if isinstance(made, list) else [made]


def _compiler(source: str, root: str, fonts: "typst.Fonts") -> "typst.Compiler":
    """What reads nothing but the folder ``root``, where packages of the machine's user would be, too."""
    from typst import Compiler

    return Compiler(source.encode(), root, fonts, package_path=root, package_cache_path=root)


@cache
def fonts(*, is_system: bool = False) -> "typst.Fonts":
    """The fonts of the packages, and those of the system where they are wanted."""
    import typst

    return typst.Fonts(
        include_system_fonts=is_system, include_embedded_fonts=False, font_paths=list(map(_folder, _PACKAGES))
    )


def _folder(package: str) -> Path:
    """Where a package's files lie, without running it."""
    spec = find_spec(package)
    assert spec
    assert spec.origin
    return Path(spec.origin).parent


@contextmanager
def _alone() -> Iterator[str]:
    """An empty folder as all that a document can read, and no way to the network.

    typst fetches packages that a template names; there is no switch against it but a
    proxy that is not there.
    """
    before = {name: os.environ.get(name) for name in _PROXIES}
    os.environ.update(dict.fromkeys(_PROXIES, _NOWHERE))
    try:
        with tempfile.TemporaryDirectory() as root:
            yield root
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value

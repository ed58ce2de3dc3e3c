"""Documents set by typst: offline, in fonts that the program brings along."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.render.alone import alone

if TYPE_CHECKING:
    import typst

_PACKAGES = ("pylopdf_fonts_zh_cn", "manimgx_fonts_cjk", "manimgx_fonts")
_INTERNAL, _PANIC = "internal error", "PanicException"
"""How typst says that it is wrong itself; the latter is no ``Exception``."""

_PLACE = re.compile(r"\.typ:(\d+):\d+")


class NotSet(Exception):
    """A document that typst refuses, and why; ``number`` is the line of its source, from 1, where it is known."""

    def __init__(self, reason: str, number: int | None) -> None:
        super().__init__(reason)
        self.number = number


class GaveUp(NotSet):
    """typst itself fails at a document in which nothing is wrong."""


def document(source: str, choice: str) -> bytes:
    """A tagged PDF (PDF/UA-1) in the fonts of a choice, ``packaged`` or ``system``. Raises ``NotSet``."""
    from typst import TypstError

    with alone() as root:
        try:
            made = _compiler(source, root, fonts(is_system=choice == "system")).compile(pdf_standards=["ua-1"])
        except TypstError as error:
            place = _PLACE.search(error.diagnostic)
            kind = GaveUp if _INTERNAL in str(error) else NotSet
            raise kind(str(error), int(place[1]) if place else None) from None
        except BaseException as error:
            if type(error).__name__ != _PANIC:
                raise
            raise GaveUp(str(error), None) from None
    assert isinstance(made, bytes)
    return made


def pages(source: str, sharpness: float) -> list[bytes]:
    """Each page as a PNG with so many dots per inch."""
    with alone() as root:
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

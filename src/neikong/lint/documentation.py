"""A rule's docstring, read: what it is about, why, how to mend it, and examples."""

import codecs
import re
import textwrap
from dataclasses import dataclass, field

_SECTION = re.compile(r"^(Mend|Measured|Bad|Good):", re.MULTILINE)
_ESCAPE = re.compile(r"\\x([0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class Documentation:
    """The parts of a docstring. Examples map a path to the file's text."""

    summary: str
    why: str
    mend: str
    measured: str = ""
    bad: dict[str, str] = field(default_factory=dict)
    good: dict[str, str] = field(default_factory=dict)


def read_documentation(docstring: str) -> Documentation:
    """The first line, the paragraphs, ``Mend:``, ``Measured:``, and the example files of ``Bad:`` and ``Good:``."""
    head, *rest = _SECTION.split(docstring)
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    summary, _, why = head.partition("\n")
    return Documentation(
        summary.strip(),
        _flowing(why),
        _flowing(sections.get("Mend", "")),
        _flowing(sections.get("Measured", "")),
        _files(sections.get("Bad", "")),
        _files(sections.get("Good", "")),
    )


def example_bytes(text: str) -> bytes:
    r"""An example as a file would hold it; ``\x07`` in an example means that byte."""
    parts = _ESCAPE.split(text)
    return b"".join(codecs.decode(part, "hex") if index % 2 else part.encode() for index, part in enumerate(parts))


def _flowing(text: str) -> str:
    return " ".join(text.split())


def _files(section: str) -> dict[str, str]:
    files: dict[str, str] = {}
    path = ""
    for line in textwrap.dedent(section).strip("\n").splitlines():
        if line and not line.startswith(" "):
            path = line.strip()
            files[path] = ""
        else:
            files[path] += line.removeprefix("    ") + "\n"
    return files

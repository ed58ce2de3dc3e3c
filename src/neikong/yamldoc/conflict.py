"""What an unfinished merge leaves in a file: the lines that git puts around two versions of a passage."""

import re

from neikong.findings import Finding, Span
from neikong.messages import Message, msg
from neikong.yamldoc.text import BREAK

_SIGNS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_MARKER = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: ([^\r\n]*))?\r?$", re.MULTILINE)
"""At the very beginning of a line, where YAML has no text and a key is not made of these signs."""


def conflict_fault(path: str, data: bytes) -> Finding | None:
    """A finding at the first line that git wrote, or nothing. The bytes are UTF-8."""
    if not any(sign in data for sign in _SIGNS):
        return None
    text = data.decode()
    first = _MARKER.search(text)
    if first is None:
        return None
    line = len(BREAK.findall(text, 0, first.start())) + 1
    end = len(first.group().rstrip("\r")) + 1
    hint = msg("Keep what is right of the two parts, then delete the lines with <<<<<<<, ======= and >>>>>>>")
    return Finding("merge-conflict", path, _sides(text), span=Span(line, 1, line, end), hint=hint)


def _sides(text: str) -> Message:
    """Git names both sides behind its signs."""
    names = {found.group(1)[0]: found.group(2) for found in reversed(list(_MARKER.finditer(text)))}
    ours, theirs = names.get("<"), names.get(">")
    if ours and theirs:
        return msg("A merge was not finished: `{ours}` and `{theirs}` differ here", ours=ours, theirs=theirs)
    return msg("A merge was not finished: git's signs stand here")

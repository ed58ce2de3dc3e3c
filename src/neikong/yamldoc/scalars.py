"""A text written as a scalar, in a style and a context that keep it what it is."""

import re

from neikong.yamldoc.builder import NULLS

PLAIN, SINGLE, DOUBLE, BLOCKS = "", "'", '"', ("|", ">")

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_NEVER_PLAIN = re.compile(r"^(?:---|\.\.\.)|^[ \t]|[ \t]$|:(?:[ \t]|$)|[ \t]#")
_NOT_IN_FLOW = re.compile(r"[,\[\]{}?]|:(?=[,\[\]{}])")
_UNPRINTABLE = re.compile(
    "[^\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(text: str, style: str, *, in_flow: bool) -> str:
    """``text`` in the given style, or in the nearest one that can hold it: plain, single, double quotes."""
    if style == PLAIN and is_plain(text, in_flow=in_flow):
        return text
    if style != DOUBLE and not _UNPRINTABLE.search(text):
        return f"'{quoted(text, SINGLE)}'"
    return f'"{quoted(text, DOUBLE)}"'


def quoted(text: str, style: str) -> str:
    """What stands between the quotation marks."""
    if style == SINGLE:
        return text.replace("'", "''")
    return re.sub(rf'["\\]|{_UNPRINTABLE.pattern}', lambda found: _escape(found.group()), text)


def is_plain(text: str, *, in_flow: bool) -> bool:
    """Whether YAML reads the text without quotation marks as itself. Careful rather than exact."""
    return not (
        text in NULLS
        or text == "<<"
        or text[0] in _INDICATORS
        or _NEVER_PLAIN.search(text)
        or _UNPRINTABLE.search(text)
        or (in_flow and _NOT_IN_FLOW.search(text))
    )


def _escape(character: str) -> str:
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")

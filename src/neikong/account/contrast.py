"""Two texts shortened to where they differ, so that the difference can be seen."""

SHORT = 60
"""Texts of so many characters are shown whole."""

_AROUND = 8
"""Characters shown before and behind the difference: enough to find the place."""

_LONGEST = 200
_CUT = "…"


def contrast(before: str, after: str) -> tuple[str, str]:
    """Both texts whole where they are short, else what differs and its surroundings."""
    if max(len(before), len(after)) <= SHORT:
        return before, after
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return _around(before, head, tail), _around(after, head, tail)


def shortened(text: str) -> str:
    """One text that has nothing to be compared with."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}{_CUT}"


def _common(before: str, after: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((index for index, (old, new) in pairs if old != new), min(len(before), len(after)))


def _around(text: str, head: int, tail: int) -> str:
    start, end = head - _AROUND, len(text) - tail + _AROUND
    before = _CUT if start > 1 else ""  # the sign would take the place of the one character it hides
    behind = _CUT if end < len(text) - 1 else ""
    part = text[start if before else 0 : end if behind else len(text)]
    if len(part) > _LONGEST + 2 * _AROUND:
        return f"{before}{part[: _LONGEST + _AROUND]}{_CUT}"
    return f"{before}{part}{behind}"

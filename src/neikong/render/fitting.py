"""As much as there is room for."""

from collections.abc import Iterable


def fitting(lines: Iterable[str], room: int) -> tuple[list[str], int]:
    """The lines that fit into ``room`` characters, one for each break among them, and how many do not.

    A line that is too long for what is left does not keep out the shorter ones behind it.
    """
    kept: list[str] = []
    left = 0
    for line in lines:
        if len(line) + 1 <= room:
            kept.append(line)
            room -= len(line) + 1
        else:
            left += 1
    return kept, left

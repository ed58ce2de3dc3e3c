"""As much as there is room for."""

from collections.abc import Iterable, Iterator

from neikong.messages import Translate, msg


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


def fitted(lines: Iterable[str], room: int, translate: Translate) -> Iterator[str]:
    """Lines while there is room, and in a paragraph of its own how many there was none for."""
    kept, left = fitting(lines, room)
    yield from kept
    if left:
        yield f"\n{and_more(left, translate)}"


def and_more(count: int, translate: Translate) -> str:
    """That so many are not shown."""
    return msg("… and {count} more", count=count).text(translate)

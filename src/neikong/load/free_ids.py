"""Ids that nobody has yet, for whoever must choose another one."""

import re
from collections.abc import Iterable

_NUMBERED = re.compile(r"(.*?)([0-9]{1,9})", re.DOTALL)


class FreeIds:
    """Knows the greatest number behind each beginning: ``R-`` 50, and ``arrears-`` 1 for ``arrears``."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._greatest: dict[str, int] = {}
        for id_ in taken:
            head, number, _ = _parts(id_)
            self._greatest[head.casefold()] = max(number, self._greatest.get(head.casefold(), 0))

    def after(self, id_: str) -> str:
        """``R-051`` for ``R-007`` where 50 is the greatest, ``arrears-2`` for ``arrears``: no number twice."""
        head, number, width = _parts(id_)
        return f"{head}{max(number, self._greatest.get(head.casefold(), 0)) + 1:0{width}}"


def _parts(id_: str) -> tuple[str, int, int]:
    """Beginning, number and its digits; an id without a number is the first of its name."""
    numbered = _NUMBERED.fullmatch(id_)
    return (numbered[1], int(numbered[2]), len(numbered[2])) if numbered else (f"{id_}-", 1, 1)

"""Digits, letters or the percent sign of a text are full-width.

１０份 and 10份 look alike and are not: a search for one misses the other, numbers cannot be
compared, and columns do not line up. Chinese keyboards write them when the width is switched.

Mend: Write ASCII digits and letters; `neikong validate --fix` does. Punctuation stays full-width.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 每季度抽查１０份欠税公告名单, parent: levy/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 每季度抽查10份欠税公告名单, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.lint.wording import named
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK953"
SEVERITY = Severity.INFO

_WIDE = Pattern("[０-９Ａ-Ｚａ-ｚ％]+(?:[．－／：][０-９Ａ-Ｚａ-ｚ％]+)*")
_DISTANCE = ord("０") - ord("0")
"""Each full-width character lies so far behind its ASCII twin."""


def check(registry: Registry) -> Iterator[Offence]:
    """Every text; ids and references are half-width to the loader already."""
    for entity, route, text in containing(registry, _WIDE):
        if found := _WIDE.findall(text):
            yield Offence(
                entity,
                route,
                msg("Full-width digits or letters: {found}", found=named(found)),
                msg("Write {right}", right=named([_narrow(word) for word in found])),
                rewrite=Rewrite(_WIDE.sub(lambda hit: _narrow(hit.group()), text), safe=True),
            )


def _narrow(word: str) -> str:
    return "".join(chr(ord(character) - _DISTANCE) for character in word)

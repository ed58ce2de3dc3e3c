"""A Chinese text has ASCII punctuation.

A comma or bracket of another width tears the line apart in print, may begin a line, and is not
found with the others. Numbers such as 1,000, times such as 12:30, Latin words, file names and
addresses keep theirs.

Mend: Write the full-width sign; `neikong validate --fix` does, brackets in pairs.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - id: D1
            text: 按季编制欠税公告名单(含非正常户),报科长审核
            parent: levy/D1

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - id: D1
            text: 按季编制欠税公告名单（含非正常户），12:30前报科长审核1,000户以上的
            parent: levy/D1
"""

from collections import Counter
from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.lint.wording import CHINESE, HAN, outside
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK954"
SEVERITY = Severity.INFO

_TWINS = str.maketrans(",;:!?()", "，；：！？（）")
_SUSPICIOUS = Pattern("[,;:!?()]")
_ADDRESS = Pattern(
    r"[A-Za-z]{2,9}://[^\s，。；）]+|www\.[^\s，。；）]+|[\w.-]{1,64}@[\w-]{1,64}\.[\w.-]+"
    r"|[A-Za-z]:\\[^\s，。；）]+"
    r"|[\w（）()-]{1,80}\.(?:xlsx?|docx?|pptx?|pdf|txt|csv|zip)\b"
)
_SIGN = Pattern(rf"(?<=[{CHINESE}])([,;:!?]+) *|(?<=[%‰])([,;!?]) *(?=[{HAN}])")
_LOOSE = Pattern(rf"(?<=[{CHINESE}]) +(?=（)|(?<=）) +(?=[{HAN}])")
"""Blanks that an ASCII bracket needed and a full-width one does not."""

_HAN = Pattern(f"[{HAN}]")
_CHINESE = Pattern(f"[{CHINESE}]")
_YEAR = Pattern(r"(?:19|20)\d\d")
"""In document numbers, whose brackets are of another kind: not ours to choose."""


def check(registry: Registry) -> Iterator[Offence]:
    """Every text."""
    for entity, route, text in containing(registry, _SUSPICIOUS):
        if (mended := outside(_ADDRESS, text, _full_width)) != text:
            signs = list(Counter(_SUSPICIOUS.findall(text)) - Counter(_SUSPICIOUS.findall(mended)))
            yield Offence(
                entity,
                route,
                msg("Half-width punctuation in a Chinese text: {signs}", signs=" ".join(signs)),
                msg("Write {right}", right=" ".join(signs).translate(_TWINS)),
                rewrite=Rewrite(mended, safe=True),
            )


def _full_width(part: str) -> str:
    mended = _SIGN.sub(lambda hit: (hit[1] or hit[2]).translate(_TWINS), _brackets(part))
    return part if mended == part else _LOOSE.sub("", mended)


def _brackets(part: str) -> str:
    """Pairs with something Chinese in them or before them."""
    characters = list(part)
    opened: list[int] = []
    for index, character in enumerate(part):
        if character in "(（":
            opened.append(index)
        elif character in ")）" and opened:
            start = opened.pop()
            if _is_chinese(part, start, index):
                characters[start], characters[index] = "（", "）"
    return "".join(characters)


def _is_chinese(part: str, start: int, end: int) -> bool:
    inside = part[start + 1 : end]
    if _YEAR.fullmatch(inside):
        return False
    return bool(_HAN.search(inside) or (start and _CHINESE.match(part[start - 1])))

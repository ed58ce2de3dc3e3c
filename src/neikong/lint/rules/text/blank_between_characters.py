"""A blank stands between two Chinese characters.

Chinese is written without blanks. One inside a word hides the word from every search; most come
from a long text that was broken into several lines of the file, which YAML joins with a blank.

Mend: Delete the blank, and write the text on one line; `neikong validate --fix` does. Where blanks
part the items of a list, write 、 instead.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制 欠税公告名单, parent: levy/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制附件一 欠税公告名单, parent: levy/D1}
"""

import re
from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.lint.wording import HAN, named
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK958"
SEVERITY = Severity.INFO

_BLANK = Pattern("[ \u3000\xa0]")
_GAP = Pattern(rf"(?<=[{HAN}])(?<!章)(?<!节)(?<!条)(?<!编)[ \u3000\xa0]+(?=[{HAN}])")
_LABEL = Pattern("(?:第[一二三四五六七八九十百]+(?:部分|篇)|(?:附件|附表|表|图)[一二三四五六七八九十]{1,3})$")
"""What a blank parts from its title, as in 第一章 总则."""
_LONGEST_LABEL = 12


def check(registry: Registry) -> Iterator[Offence]:
    """Every text."""
    for entity, route, text in containing(registry, _BLANK):
        if gaps := [gap for gap in _GAP.finditer(text) if not _parts_a_label(gap)]:
            yield Offence(
                entity,
                route,
                msg("Blanks between Chinese characters: {places}", places=named([_around(gap) for gap in gaps])),
                msg("Delete them; where they part the items of a list, write 、"),
                rewrite=Rewrite(_without(text, gaps), safe=False),
            )


def _parts_a_label(gap: re.Match[str]) -> bool:
    return bool(_LABEL.search(gap.string[max(0, gap.start() - _LONGEST_LABEL) : gap.start()]))


def _around(gap: re.Match[str]) -> str:
    return f"`{gap.string[gap.start() - 1]} {gap.string[gap.end()]}`"


def _without(text: str, gaps: list[re.Match[str]]) -> str:
    for gap in reversed(gaps):
        text = text[: gap.start()] + text[gap.end() :]
    return text

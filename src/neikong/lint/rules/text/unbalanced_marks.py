"""A bracket, title mark or quotation mark has no partner.

Where 《 is never closed, nobody can tell how far the title goes, and a search for the cited
document fails. Often the second mark is simply of the wrong kind.

Mend: Write the missing mark, or delete the one that is left over.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制《欠税公告名单, parent: levy/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 1）按季编制《欠税公告名单》（含“非正常户”）, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK957"
SEVERITY = Severity.WARNING

_PARTNERS = {"》": "《", "）": "（", "”": "“", "】": "【", "〕": "〔", "」": "「"}
_CLOSING = {opening: closing for closing, opening in _PARTNERS.items()}
_ASCII = str.maketrans("()", "（）")
_ANY = Pattern(f"[()（）{''.join((*_PARTNERS, *_CLOSING))}]")
_NUMBERS = Pattern(r"(?:^|(?<=[\s，。；：、]))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]")
"""1）at the beginning of an item needs no partner."""


def check(registry: Registry) -> Iterator[Offence]:
    """Every text; the first mark without a partner."""
    for entity, route, text in containing(registry, _ANY):
        if mark := _lonely(_NUMBERS.sub("", text).translate(_ASCII)):
            partner = _CLOSING.get(mark) or _PARTNERS[mark]
            yield Offence(
                entity,
                route,
                msg("{mark} has no {partner}", mark=mark, partner=partner),
                msg("Write {partner} where it belongs, or delete {mark}", mark=mark, partner=partner),
            )


def _lonely(text: str) -> str | None:
    """The first mark that its partner does not follow or precede, or nothing."""
    opened: list[str] = []
    for mark in _ANY.findall(text):
        if mark in _CLOSING:
            opened.append(mark)
        elif opened and opened[-1] == _PARTNERS[mark]:
            opened.pop()
        else:
            return opened[-1] if _PARTNERS[mark] in opened else mark
    return opened[0] if opened else None

"""A text uses another word for a term of the field.

One thing has one name: if one department has 防范措施 and the next 内控措施, nobody can search
for 防控措施 or count them. Titles in 《》, quotations and texts that set the three kinds of
risk against each other are left alone. `lint: {lexicon: {term_variants: ["异称=规范用语"]}}` adds to
the list.

Mend: Write the term; `neikong validate --fix --unsafe` does.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单，落实内控措施, parent: levy/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单，落实《内控措施目录》, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import HumanText, containing
from neikong.lint.wording import QUOTED, any_of, named, outside, pairs
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK952"
SEVERITY = Severity.INFO

_KINDS = frozenset(("risk", "post", "department", "round"))
_FIELDS = frozenset(("name", "title", "text", "causes"))
_CONTRASTED = Pattern("执法风险|行政风险")
"""Beside these 廉政风险点 is one of three kinds and no other word for a risk point."""

_ELSEWHERE = Pattern("(?:安全|消防|疫情|交通|灾害|传染病)(?:防范|预防)措施")
"""Measures against something else."""


def check(registry: Registry) -> Iterator[Offence]:
    """The names, titles and texts of what rounds are about."""
    words = pairs(registry, "term_variants")
    variants = any_of(words)
    for written in containing(registry, variants):
        if _is_ours(registry, written):
            found: list[str] = []

            def mended(part: str, found: list[str] = found) -> str:
                found += variants.findall(part)
                return variants.sub(lambda hit: words[hit.group()], part)

            text = outside(QUOTED, written.text, mended)
            if found:
                yield Offence(
                    written.entity,
                    written.route,
                    msg("Another word for a term of the field: {found}", found=named(found)),
                    msg("Write {right}", right=named([words[word] for word in found])),
                    rewrite=Rewrite(text, safe=False),
                )


def _is_ours(registry: Registry, written: HumanText) -> bool:
    return (
        registry.kind(written.entity) in _KINDS
        and written.route[-1] in _FIELDS
        and not _CONTRASTED.search(written.text)
        and not _ELSEWHERE.search(written.text)
    )

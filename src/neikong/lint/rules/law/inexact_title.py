"""A text gives a regulation's title inexactly.

《税收征管法》 is no law; an official document gives the title in full, and a search for
the full title finds every place. 中华人民共和国 and （试行） may be left out. Only names that
can mean nothing else than one registered regulation are reported, and never forms,
ledgers and other laws.

Mend: Write the title as the regulation's file has it. A short form that the same file
introduces with （以下简称《…》） is right.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 依照《税收征管法》第四十五条管理欠缴税款, basis: [levy-law/45]}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 依照《税收征收管理法》第四十五条管理欠缴税款, basis: [levy-law/45]}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.citations import ProseCitation, prose_citations
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.titles import kind_of, titles
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK706"
SEVERITY = Severity.WARNING

_INTRODUCES = Pattern(r"(?:简称|下称)[为：:“\"]*《([^《》]+)》")


def check(registry: Registry) -> Iterator[Offence]:
    """Titles in texts that are like exactly one registered title."""
    known = titles(registry)
    introduced = _introduced(registry)
    for prose in prose_citations(registry):
        title = prose.mention.title
        if not (prose.mention.cited or kind_of(title)) or (prose.source.entity, title) in introduced:
            continue
        near = known.near(title)
        if len(near) == 1:
            yield _offence(prose, registry.regulations[near[0]].title)


def _introduced(registry: Registry) -> set[tuple[str, str]]:
    sources = dict.fromkeys(prose.source for prose in prose_citations(registry))
    return {(source.entity, short) for source in sources for short in _INTRODUCES.findall(source.text)}


def _offence(prose: ProseCitation, exact: str) -> Offence:
    text, mention = prose.source.text, prose.mention
    return Offence(
        *prose.place,
        msg("《{title}》 is not the title of the regulation", title=mention.title),
        msg("The exact title is 《{title}》", title=exact),
        rewrite=Rewrite(text[: mention.start] + exact + text[mention.end :], safe=False),
    )

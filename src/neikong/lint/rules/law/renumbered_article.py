"""A citation uses the article's number of an earlier version.

When a law is revised its articles move; the old number then leads to something else, or
to nothing. The regulation's file says under `renumbered` which ones moved.

Mend: Write the new number, after a look at the new text. Citing old and new side by side
in one list is taken as deliberate.

Bad:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法
        articles: 94
        renumbered: {44: 45}
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/44]}

Good:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法
        articles: 94
        renumbered: {44: 45}
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/45]}
"""

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Rewrite, Route, Severity
from neikong.lint.citations import Citation, ProseCitation, citations, moves, prose_citations, renumbered
from neikong.lint.mentions import Cited
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.messages import Message, msg
from neikong.model.articles import Article, chinese_numeral, read_article
from neikong.model.registry import Registry

CODE = "NK705"
SEVERITY = Severity.WARNING

_OTHER_TEXT = Pattern("[（(][^）)]*(?:19|20)[0-9]{2}年?[^）)]*[）)]")
"""《会计法》（2017年修正）第三十七条 says itself which text it means."""


def check(registry: Registry) -> Iterator[Offence]:
    """Citations in fields, then those in texts, of regulations that were renumbered."""
    moved = {id_ for id_, regulation in registry.regulations.items() if moves(regulation)}
    if moved:
        yield from _fields(registry, [citation for citation in citations(registry) if citation.regulation in moved])
        yield from _texts(registry, [prose for prose in prose_citations(registry) if prose.regulation in moved])


def _fields(registry: Registry, suspects: list[Citation]) -> Iterator[Offence]:
    side_by_side: dict[tuple[str, Route, str], set[Article]] = defaultdict(set)
    for citation in suspects:
        if citation.article:
            side_by_side[citation.entity, citation.route[:-1], citation.regulation].add(citation.article.whole)
    for citation in suspects:
        article = citation.article
        new = renumbered(registry.regulations[citation.regulation], article) if article else None
        if article is None or new is None:
            continue
        target = read_article(new)
        if target not in side_by_side[citation.entity, citation.route[:-1], citation.regulation]:
            text = f"{citation.regulation}/{target._replace(paragraph=article.paragraph)}" if target else ""
            rewrite = Rewrite(text, safe=False) if text else None
            message, hint = _words(registry, citation.regulation, article.whole, new)
            yield Offence(citation.entity, citation.route, message, hint, rewrite=rewrite)


def _texts(registry: Registry, suspects: list[ProseCitation]) -> Iterator[Offence]:
    for prose in suspects:
        regulation = registry.regulations[prose.regulation]
        for cited in prose.mention.cited:
            if _OTHER_TEXT.search(prose.source.text[prose.mention.end : cited.start]):
                continue
            new = renumbered(regulation, cited.article)
            target = read_article(new) if new else None
            if new and not (target and target.number in prose.mention.numbers):
                message, hint = _words(registry, prose.regulation, cited.article, new)
                yield Offence(*prose.place, message, hint, rewrite=_rewrite(prose.source.text, cited, target))


def _rewrite(text: str, cited: Cited, target: Article | None) -> Rewrite | None:
    if target is None or target.insert or cited.article.insert:
        return None
    is_arabic = text[cited.start : cited.end].isdigit()
    number = str(target.number) if is_arabic else chinese_numeral(target.number)
    return Rewrite(text[: cited.start] + number + text[cited.end :], safe=False)


def _words(registry: Registry, id_: str, old: Article, new: str) -> tuple[Message, Message]:
    title = registry.regulations[id_].title
    message = msg("Article {old} of 《{title}》 is now article {new}", old=str(old), title=title, new=new)
    return message, msg("Look the new text up and cite article {new}", new=new)

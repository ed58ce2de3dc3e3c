"""A citation names an article that the regulation does not have.

Whoever is blamed under an article that does not exist has an easy defence. Mostly the
number is a slip, or it belongs to an earlier version of the law. Texts are read too:
《税收征收管理法》第九十八条 is checked like `levy-law/98`.

Mend: Look the article up in the version that the regulation's file names. If the law has
grown, correct `articles` in that file.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/98]}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/45]}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.citations import citations, prose_citations, renumbered
from neikong.lint.rule import Offence
from neikong.messages import Message, msg
from neikong.model.articles import Article
from neikong.model.registry import Registry
from neikong.model.regulation import Regulation

CODE = "NK702"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Citations in fields, then those in texts."""
    for citation in citations(registry):
        regulation = registry.regulations[citation.regulation]
        if citation.article is not None and _is_missing(regulation, citation.article):
            message, hint = _words(regulation, citation.regulation, citation.article)
            yield Offence(citation.entity, citation.route, message, hint)
    for prose in prose_citations(registry):
        for cited in prose.mention.cited if prose.regulation else ():
            regulation = registry.regulations[prose.regulation]
            if _is_missing(regulation, cited.article):
                yield Offence(*prose.place, *_words(regulation, prose.regulation, cited.article))


def _is_missing(regulation: Regulation, article: Article) -> bool:
    if article.number == 0:
        return True
    is_beyond = regulation.articles is not None and article.number > regulation.articles
    return is_beyond and renumbered(regulation, article) is None


def _words(regulation: Regulation, id_: str, article: Article) -> tuple[Message, Message]:
    if article.number == 0:
        message = msg("《{title}》 has no article 0", title=regulation.title)
        return message, msg("Articles are counted from 1; where the whole is meant, write `{id}` alone", id=id_)
    message = msg(
        "《{title}》 has {last} articles, so there is no article {article}",
        title=regulation.title,
        last=regulation.articles or 0,
        article=article.number,
    )
    return message, msg("Look the article up; if the law has grown, correct `articles` of `{id}`", id=id_)

"""A text cites another article than the basis beside it.

The text says 《税收征收管理法》第三十一条 and `basis` says article 45 of the same law: one of
the two is wrong, and readers of the tables and readers of the text get different answers.

Mend: Look the articles up and correct the text, or add the article to `basis`.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 依照《税收征收管理法》第三十一条管理欠缴税款, basis: [levy-law/45]}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 依照《税收征收管理法》第四十五条管理欠缴税款, basis: [levy-law/45]}
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from neikong.findings import Route, Severity
from neikong.lint.citations import ProseCitation, citations, prose_citations, renumbered
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.articles import Article, read_article
from neikong.model.registry import Registry

CODE = "NK708"
SEVERITY = Severity.WARNING

Bases = dict[tuple[str, Route, str], list[Article | None]]
"""Articles by entity, route of the record that has the basis, and regulation; nothing stands for the whole."""


def check(registry: Registry) -> Iterator[Offence]:
    """Texts that cite a regulation, each with the nearest basis that cites it too."""
    bases: Bases | None = None
    for prose in prose_citations(registry):
        if prose.regulation and prose.mention.numbers:
            bases = _bases(registry) if bases is None else bases
            known = _basis_beside(bases, prose)
            if known and _disagrees(registry, prose, known):
                yield _offence(registry, prose, known)


def _bases(registry: Registry) -> Bases:
    found: Bases = defaultdict(list)
    for citation in citations(registry):
        if "basis" in citation.route:
            record = citation.route[: citation.route.index("basis")]
            found[citation.entity, record, citation.regulation].append(citation.article)
    return found


def _basis_beside(bases: Bases, prose: ProseCitation) -> list[Article | None]:
    """The basis of the innermost record around a text that cites the same regulation."""
    entity, route = prose.place
    for length in range(len(route) - 1, -1, -1):
        known = bases.get((entity, route[:length], prose.regulation))
        if known:
            return known
    return []


def _disagrees(registry: Registry, prose: ProseCitation, known: Iterable[Article | None]) -> bool:
    """Whether the two have no article in common, nor an article and its new number."""
    regulation = registry.regulations[prose.regulation]
    last = regulation.articles
    if None in known or any(number == 0 or (last and number > last) for number in prose.mention.numbers):
        return False
    numbers = {article.number for article in known if article}
    cited = {cited.article for cited in prose.mention.cited}
    moved = [read_article(new) for article in cited if (new := renumbered(regulation, article))]
    moved += [read_article(new) for article in known if article and (new := renumbered(regulation, article))]
    return not moved and numbers.isdisjoint(prose.mention.numbers)


def _offence(registry: Registry, prose: ProseCitation, known: Iterable[Article | None]) -> Offence:
    cited = tuple(dict.fromkeys(str(cited.article.whole) for cited in prose.mention.cited))
    message = msg(
        "The text cites article {cited} of 《{title}》, the basis article {known}",
        cited=cited,
        title=registry.regulations[prose.regulation].title,
        known=tuple(dict.fromkeys(str(article.whole) for article in known if article)),
    )
    return Offence(*prose.place, message, msg("Correct the text, or add the article to `basis`"))

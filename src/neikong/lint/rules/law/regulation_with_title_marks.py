"""A regulation's title has book-title marks, or an article, in it.

Documents put the marks around the title themselves and would print 《《…》》; an article
belongs to the citation. Marks inside a title, as in 关于印发《…》的通知, are right.

Mend: Write the bare title, such as `中华人民共和国税收征收管理法`.

Bad:
    regulations/levy-law.yaml
        title: 《中华人民共和国税收征收管理法》
        articles: 94

Good:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法
        articles: 94
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.messages import Message, msg
from neikong.model.articles import NUMERAL
from neikong.model.registry import Registry

CODE = "NK709"
SEVERITY = Severity.WARNING

_MARKED = Pattern(r"《([^《》]*)》([^《》]*)")
_CITED = Pattern(rf"\s*第\s*{NUMERAL}\s*条.*$")


def check(registry: Registry) -> Iterator[Offence]:
    """Every regulation's title."""
    for id_, regulation in registry.regulations.items():
        title = _CITED.sub("", regulation.title)
        marked = _MARKED.fullmatch(title)
        bare = "".join(marked.groups()).strip() if marked else title
        if bare and bare != regulation.title:
            message = _message(is_marked=bool(marked), is_article=title != regulation.title)
            hint = msg("Write `title: {title}`", title=bare)
            yield Offence(id_, ("title",), message, hint, rewrite=Rewrite(bare, safe=title == regulation.title))


def _message(*, is_marked: bool, is_article: bool) -> Message:
    if is_marked and is_article:
        return msg("The title has book-title marks and an article in it")
    if is_marked:
        return msg("The title has book-title marks around it")
    return msg("The title has an article in it")

"""A citation names no article after its slash.

`levy-law/31` is article 31 and `levy-law/31.2` its second paragraph. Anything else after
the slash cannot be looked up, so nobody can tell whether the article exists.

Mend: Write one article after the slash; cite several articles one by one. Where the
whole regulation is meant, its id alone is right.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/第三章]}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/45]}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.citations import citations
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK701"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Citations with a slash that no article follows."""
    for citation in citations(registry):
        if citation.place is None or citation.article is not None:
            continue
        if citation.place:
            message = msg("`{place}` is no article of `{id}`", place=citation.place, id=citation.regulation)
        else:
            message = msg("No article follows the slash after `{id}`", id=citation.regulation)
        hint = msg("Write one article, such as `{id}/31` or, for a paragraph, `{id}/31.2`", id=citation.regulation)
        yield Offence(citation.entity, citation.route, message, hint)

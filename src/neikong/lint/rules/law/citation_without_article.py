"""A citation names a regulation but no article.

The id alone is right where the whole regulation is meant. What a risk point would
breach, or a control carries out, is mostly one article, and without its number the reader must
search the whole law.

Mend: Add the article, as `levy-law/45`. Regulations whose file gives no `articles` are
not asked for one.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law]}

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

CODE = "NK704"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Citations without a slash of regulations whose articles are counted."""
    for citation in citations(registry):
        if citation.place is None and registry.regulations[citation.regulation].articles is not None:
            yield Offence(
                citation.entity,
                citation.route,
                msg("`{id}` is cited without an article", id=citation.regulation),
                msg("Add the article, such as `{id}/31`, unless the whole is meant", id=citation.regulation),
            )

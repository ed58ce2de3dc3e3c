"""A text cites an article of a regulation that has no file.

What is not registered cannot be checked: nobody notices when the law is revised and the
article has another number.

Mend: Add a file to regulations/ with the exact title, the version and the number of
articles, and cite it in `basis`.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 依照《会计法》第二十五条保管凭证}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 依照《会计法》第二十五条保管凭证}
    regulations/accounting-law.yaml
        title: 中华人民共和国会计法
"""

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.citations import ProseCitation, prose_citations
from neikong.lint.rule import Offence, Spot
from neikong.lint.titles import canonical, is_vague, kind_of, titles
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK707"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """One finding for each strange title, at the first place that cites it."""
    if registry.is_partly_read("regulation"):
        return
    for first, *others in _strange(registry).values():
        yield Offence(
            *first.place,
            msg("《{title}》 is cited, but has no file", title=first.mention.title),
            msg("Add a file to regulations/ with its exact title"),
            also=tuple(Spot(*other.place) for other in others),
        )


def _strange(registry: Registry) -> dict[str, list[ProseCitation]]:
    known = titles(registry)
    found: dict[str, list[ProseCitation]] = defaultdict(list)
    for prose in prose_citations(registry):
        title = prose.mention.title
        is_regulation = prose.mention.cited and kind_of(title) and not is_vague(title)
        if is_regulation and not known.is_known(title) and not known.near(title):
            found[canonical(title)].append(prose)
    return found

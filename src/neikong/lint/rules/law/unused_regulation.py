"""A regulation is registered, but nothing cites it.

Either the duties and risks it governs lack their basis, or the file is a leftover that
somebody must keep up to date for nothing.

Mend: Cite it where it applies, or remove the file. Repealed regulations may stay as a
record.

Bad:
    regulations/accounting-law.yaml
        title: 中华人民共和国会计法
        articles: 51

Good:
    regulations/accounting-law.yaml
        title: 中华人民共和国会计法
        articles: 51
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 保管凭证, basis: [accounting-law/25]}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.mentions import mentions
from neikong.lint.rule import Offence
from neikong.lint.targets import entity_part
from neikong.lint.texts import texts
from neikong.lint.titles import canonical
from neikong.messages import msg
from neikong.model.choices import RegulationStatus
from neikong.model.registry import Registry

CODE = "NK713"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Regulations that no field and no text of another file names; silent where a file could not be read."""
    if any(map(registry.is_partly_read, registry.tables)):
        return
    cited = {entity_part(reference) for reference in registry.references}
    unused = {
        id_: regulation
        for id_, regulation in registry.regulations.items()
        if id_ not in cited and regulation.status is not RegulationStatus.REPEALED
    }
    named = _named(registry) if unused else frozenset()
    for id_, regulation in unused.items():
        if canonical(regulation.title) not in named:
            message = msg("Nothing cites `{id}`", id=id_)
            yield Offence(id_, ("title",), message, msg("Cite it where it applies, or remove the file"))


def _named(registry: Registry) -> frozenset[str]:
    return frozenset(
        canonical(mention.title)
        for source in texts(registry)
        if "《" in source.text and source.entity not in registry.regulations
        for mention in mentions(source.text)
    )

"""No risk point lies in a domain.

Domains divide the whole of the bureau's work. One in which nothing can go wrong was not
searched, or its risk points were filed elsewhere.

Mend: Search the domain for risk points, or remove it from registry.yaml.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        domains: {enforcement: 税收执法类, administration: 行政管理类}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        domains: {enforcement: 税收执法类, administration: 行政管理类}
    risks/R-002.yaml
        name: 挪用税款保证金
        posts: [arrears]
        domain: administration
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.unused_terms import unused_terms
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK347"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Domains that the bureau declares itself; retired risk points fill none."""
    if not registry.is_whole("risk", "domain"):
        return
    used = (risk.domain for risk in registry.active_risks.values())
    for key, name in unused_terms(registry, "domains", used):
        yield Offence(
            "",
            ("domains", key),
            msg("No risk point lies in the domain `{key}` ({name})", key=key, name=name),
            msg("Search the domain for risk points, or remove it from registry.yaml"),
            on_key=True,
        )

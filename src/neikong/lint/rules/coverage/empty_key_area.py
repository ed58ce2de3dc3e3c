"""No risk point lies in a key area.

Whoever declares a key area means to search it. An empty one was forgotten, or its risk
points were filed elsewhere.

Mend: Search the area for risk points, or remove it from registry.yaml.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        key_areas: {levy: 征, money: 财}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        key_areas: {levy: 征, money: 财}
    risks/R-002.yaml
        name: 挪用税款保证金
        posts: [arrears]
        key_area: money
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.unused_terms import unused_terms
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK345"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Key areas that the bureau declares itself; retired risk points fill none."""
    if not registry.is_whole("risk", "key_area"):
        return
    used = (risk.key_area for risk in registry.active_risks.values())
    for key, name in unused_terms(registry, "key_areas", used):
        yield Offence(
            "",
            ("key_areas", key),
            msg("No risk point lies in the key area `{key}` ({name})", key=key, name=name),
            msg("Search the area for risk points, or remove it from registry.yaml"),
            on_key=True,
        )

"""A risk point belongs to no key area.

Key areas are how the leadership looks at risks across departments. A risk point without
one is missing from every table by key area.

Mend: Choose one of the key areas of registry.yaml, as `key_area: levy`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        key_area: levy
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK333"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point, where the bureau has key areas at all."""
    areas = registry.settings.key_areas
    if not areas:
        return
    hint = msg("Write `key_area:` with one of {areas}", areas=tuple(f"{key} ({name})" for key, name in areas.items()))
    for id_, risk in registry.active_risks.items():
        if risk.key_area is None:
            yield Offence(id_, ("key_area",), msg("The risk point belongs to no key area"), hint)

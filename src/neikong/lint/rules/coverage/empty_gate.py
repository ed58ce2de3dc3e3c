"""No workflow goes through a gate.

Gates are the points at which power is most often abused. One without any workflow was
forgotten, or its workflows do not say that they go through it.

Mend: Name the gate under the `power` of its workflows, or remove it from registry.yaml.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        gates: {approval: 行政审批, audit: 税务稽查}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        gates: {approval: 行政审批}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.unused_terms import unused_terms
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK346"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Gates that the bureau declares itself."""
    if not registry.is_whole("workflow", "power"):
        return
    used = (workflow.power.gate for workflow in registry.workflows.values() if workflow.power)
    for key, name in unused_terms(registry, "gates", used):
        yield Offence(
            "",
            ("gates", key),
            msg("No workflow goes through the gate `{key}` ({name})", key=key, name=name),
            msg("Write `gate: {key}` under the `power` of its workflows, or remove it from registry.yaml", key=key),
            on_key=True,
        )

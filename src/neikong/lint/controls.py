"""Which controls count."""

from collections.abc import Mapping

from neikong.model.choices import RiskStatus
from neikong.model.risk import Control, Risk


def in_force(risk: Risk) -> Mapping[int, Control]:
    """The active controls of a risk point, by their place in its list."""
    return {index: control for index, control in enumerate(risk.controls) if control.status is RiskStatus.ACTIVE}

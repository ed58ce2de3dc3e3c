"""Two registries → changes, totals and their reconciliation. Knows nothing of git."""

from neikong.diff.change import Change, Comparison, FieldChange, Total
from neikong.diff.compare import compare

__all__ = ["Change", "Comparison", "FieldChange", "Total", "compare"]

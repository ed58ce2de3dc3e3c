"""Changes for programs: the versioned document of the command line's contract."""

from typing import Any

from neikong.account.changes import ChangeReport, Side
from neikong.diff import Change, Comparison
from neikong.report.json import VERSION, dumps


def changes_json(report: ChangeReport) -> str:
    """One JSON document, with a line break at its end."""
    comparison = report.comparison
    document = {
        "version": VERSION,
        "from": side_document(report.before),
        "to": side_document(report.after),
        **figures_document(comparison),
        "changes": [_change(change) for change in comparison.changes],
        "unread": list(comparison.unread),
    }
    return dumps(document)


def figures_document(comparison: Comparison) -> dict[str, Any]:
    """The totals, and how they add up."""
    return {
        "totals": [
            {"measure": total.measure, "from": total.before, "to": total.after, "delta": total.delta}
            for total in comparison.totals
        ],
        "reconciliation": comparison.reconciliation,
        "balances": comparison.balances if comparison.totals else None,
    }


def side_document(side: Side) -> dict[str, Any]:
    """One of the two states."""
    return {"state": side.state, "tree": side.tree}


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "entity_kind": change.entity_kind,
        "ids": {"from": list(change.before), "to": list(change.after)},
        "name": change.name,
        "department": change.department,
        "fields": [{"route": list(field.route), "from": field.before, "to": field.after} for field in change.fields],
        "reason": change.reason,
        "direction": change.direction,
        "likely": change.likely if change.likely is None else round(change.likely, 3),
    }

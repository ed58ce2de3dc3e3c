"""One round for programs."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from neikong.diff import Comparison
from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.report.round_view import RoundView
from neikong.report.rounds_json import head

if TYPE_CHECKING:
    from neikong.store.whereabouts import Whereabouts


def round_json(view: RoundView, reader: Reader) -> str:
    """One JSON document, with a line break at its end."""
    line = view.line
    document = {
        "version": VERSION,
        "registry": reader.folder,
        **head(line),
        "methods": [one.model_dump(mode="json", exclude_none=True) for one in line.round.methods],
        "figures": [{"measure": one.measure, "declared": one.declared, "counted": one.counted} for one in view.figures],
        "found": _frozen(view.frozen, reader),
        "findings": view.findings,
        "changes": _changes(view.before, view.changes) if view.changes else None,
    }
    return dumps(document)


def _frozen(frozen: "Whereabouts | None", reader: Reader) -> dict[str, Any] | None:
    if frozen is None:
        return None
    fetch = reader.say(frozen.fetch) if frozen.fetch else None
    return {"here": frozen.is_here, "commit": frozen.commit, "hint": fetch}


def _changes(before: str | None, changes: Comparison) -> dict[str, Any]:
    return {
        "since": before,
        "totals": [
            {"measure": total.measure, "from": total.before, "to": total.after, "delta": total.delta}
            for total in changes.totals
        ],
        "reconciliation": changes.reconciliation,
        "balances": changes.balances,
        "kinds": Counter(change.kind for change in changes.changes),
    }

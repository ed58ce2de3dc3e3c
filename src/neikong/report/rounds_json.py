"""The checking rounds of a registry for programs."""

from collections.abc import Mapping
from typing import Any

from neikong.model.round import Round
from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.chronicle import RoundLine


def rounds_json(found: tuple[RoundLine, ...], here: Mapping[str, bool], reader: Reader) -> str:
    """One JSON document; ``here`` of a round without a tree, or outside git, is null."""
    rounds = [{**head(one), "here": here.get(one.round.id)} for one in found]
    return dumps({"version": VERSION, "registry": reader.folder, "rounds": rounds})


def head(one: RoundLine) -> dict[str, Any]:
    """What a round's file says of it, apart from who took part."""
    round_ = one.round
    return {
        "round": round_.id,
        "title": round_.title,
        "opened": round_.opened.isoformat(),
        "closed": round_.closed.isoformat() if round_.closed else None,
        "state": "open" if one.is_open else "closed",
        "declared": {name: number for name, number in round_.declared or () if number is not None},
        "snapshot": _snapshot(round_),
    }


def _snapshot(round_: Round) -> dict[str, Any] | None:
    return {"tree": round_.snapshot.tree, "commit": round_.snapshot.commit} if round_.snapshot else None

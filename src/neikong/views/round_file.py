"""A round's file: what opening and closing a round write into it."""

import datetime
from collections.abc import Iterable, Mapping

from neikong.model.round import Round
from neikong.yamldoc import add_entry, apply_edits, set_key, written_as

_ORDER = ("title", "opened", "closed", "methods", "declared", "snapshot")
_EXAMPLES = ("{method: self, people: 118}", "{method: mutual, meetings: 15, people: 310}")


def opened(title: str, day: datetime.date, explanation: Iterable[str]) -> bytes:
    """The file of a round that begins. The explanation tells how to fill in who took part."""
    comments = "".join(f"# {line}\n" for line in explanation)
    examples = "".join(f"#   - {example}\n" for example in _EXAMPLES)
    text = f"title: {written_as(title)}\nopened: {day.isoformat()}\n{comments}{examples}methods: []\n"
    return text.encode("utf-8")


def closed(
    path: str, data: bytes, round_: Round, day: datetime.date, declared: Mapping[str, int], snapshot: Mapping[str, str]
) -> bytes:
    """The file with figures, last day and frozen state; what it declares already stays as it stands.

    Raises ``NotEditable`` for a file that is laid out in no usual way.
    """
    stands = {name for name, number in round_.declared or () if number is not None}
    if stands:
        for name in declared:
            if name not in stands:
                data = apply_edits(data, [add_entry(path, data, "declared", name, declared[name], _ORDER)])
    else:
        data = apply_edits(data, [set_key(path, data, "declared", dict(declared), _ORDER)])
    data = apply_edits(data, [set_key(path, data, "closed", day.isoformat(), _ORDER)])
    return apply_edits(data, [set_key(path, data, "snapshot", dict(snapshot), _ORDER)])

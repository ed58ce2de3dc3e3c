"""A file whose content belongs to another kind than its folder says."""

from typing import Any

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.load.layout import Place
from neikong.messages import msg
from neikong.model.kinds import KINDS, SETTINGS, Kind

_FEWEST_STRANGE_KEYS = 2
"""One strange key is a slip of the pen, and said as such."""


def misfit(place: Place, raw: dict[str, Any]) -> Finding | None:
    """A finding when another kind knows every key of the file and its own kind does not."""
    strange = raw.keys() - place.kind.model.field_names()
    if len(strange) < _FEWEST_STRANGE_KEYS or place.kind is SETTINGS:
        return None
    keys = set(raw)
    fitting = next((kind for kind in KINDS.values() if _fits(kind, keys)), None)
    if fitting is None:
        return None
    return Finding(
        "misplaced-file",
        place.path,
        msg("The file lies in {folder}/ but holds a {kind}", folder=place.kind.folder, kind=msg(fitting.title)),
        span=FIRST_CHARACTER,
        hint=msg("Move it to {folder}/", folder=fitting.folder),
    )


def _fits(kind: Kind, keys: set[str]) -> bool:
    required = {info.alias or name for name, info in kind.model.model_fields.items() if info.is_required()}
    return keys <= kind.model.field_names() and required - {"id"} <= keys

"""Where in a registry single signs stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from neikong.findings import Span
from neikong.yamldoc.positions import positions


@dataclass(frozen=True, slots=True)
class SignPlace:
    """A sign in a field: the file and the id of its entity, the way to the field by ids of items, and where that is."""

    sign: str
    path: str
    entity: str
    field: str
    span: Span


def sign_places(state: Mapping[str, bytes], signs: Iterable[str]) -> Iterator[SignPlace]:
    """Every field that has one of the signs, file by file; a field with several stands there for each."""
    wanted = tuple(signs)
    for path in sorted(path for path in state if path.endswith((".yaml", ".yml"))):
        parsed = positions(state[path])
        for route, text in parsed.texts():
            for sign in (sign for sign in wanted if sign in text):
                field = "/".join(part for part in parsed.content(route)[:-1] if part)
                yield SignPlace(sign, path, PurePosixPath(path).stem, field, parsed.span(route))

"""One file read: its plain value and what is wrong with it as YAML."""

from collections.abc import Set
from dataclasses import dataclass

from yaml.error import YAMLError

from neikong.findings import FIRST_CHARACTER, Finding, Span
from neikong.messages import msg
from neikong.yamldoc.builder import UNREADABLE, Builder, TooDeep, Value
from neikong.yamldoc.conflict import conflict_fault
from neikong.yamldoc.encoding import BOM, ODD_BREAKS, encoding_fault, plain_breaks, without_bom
from neikong.yamldoc.faults import empty_hint, syntax_fault, unprintable_fault
from neikong.yamldoc.fullwidth import COLON, fullwidth_colons

__all__ = ["UNREADABLE", "Document", "read"]

_COLON_BYTES = COLON.encode()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as a mapping, or ``None`` when its structure cannot be trusted."""

    path: str
    value: dict[str, Value] | None
    findings: tuple[Finding, ...] = ()


def read(path: str, data: bytes, keys: Set[str] | None = None) -> Document:
    """Read one file; a mistake in it becomes a finding and never an exception.

    ``keys`` are the words that a file may use as keys, to tell a slip from a text.
    """
    data = without_bom(data)
    if fault := encoding_fault(path, data):
        return Document(path, None, (fault,))
    if data.startswith(BOM):
        return Document(path, None, (unprintable_fault(path, data.decode(), 0),))
    if fault := conflict_fault(path, data):
        return Document(path, None, (fault,))
    readable = plain_breaks(data)
    findings = _odd_breaks(path, data) if readable is not data else []
    if _COLON_BYTES in data and (colons := list(fullwidth_colons(path, readable.decode(), keys))):
        return Document(path, None, (*findings, *colons))
    builder = Builder(path, readable)
    try:
        value = builder.build()
    except TooDeep:
        return Document(path, None, (*findings, *builder.findings))
    except YAMLError as error:
        fault = syntax_fault(path, readable.decode(), error, _last_event(path, readable))
        return Document(path, None, (*findings, *builder.findings, fault))
    findings += builder.findings
    if isinstance(value, dict):
        return Document(path, value, tuple(findings))
    return Document(path, None, (*findings, _no_mapping(path, value)))


def _last_event(path: str, data: bytes) -> object:
    builder = Builder(path, data, keep_places=True)
    try:
        builder.build()
    except YAMLError:
        pass  # known already: only what came before it is wanted
    return builder.last


def _odd_breaks(path: str, data: bytes) -> list[Finding]:
    """Line breaks of Unicode: the C parser obeys them, editors do not show them."""
    text = data.decode()
    return [unprintable_fault(path, text, hit.start()) for hit in ODD_BREAKS.finditer(text)]


def _no_mapping(path: str, value: Value) -> Finding:
    if value is None:
        return Finding("empty-file", path, msg("The file is empty"), span=FIRST_CHARACTER, hint=empty_hint())
    found = msg("a list") if isinstance(value, list) else msg("a single text")
    return Finding(
        "not-a-mapping",
        path,
        msg("The file holds {found} where `key: value` lines belong", found=found),
        span=Span(1, 1, 1, 1),
        hint=msg("Begin every line of the first level with a field's name, such as `name: `"),
    )

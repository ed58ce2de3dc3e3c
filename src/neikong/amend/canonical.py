"""Canonical form: one way to write what the data model reads in many ways. No text changes, and no layout."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from neikong.amend.plain_text import recoded, tidy
from neikong.amend.words import words
from neikong.findings import Edit, Finding
from neikong.lint import find_rule
from neikong.lint.fixing import fixed_files
from neikong.lint.locate import locate
from neikong.load import load
from neikong.load.layout import sort_out
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import ALL_KEYS
from neikong.model.record import Record
from neikong.model.registry import Registry
from neikong.yamldoc import apply_edits, positions, read

_COLON = "full-width-colon"


@dataclass(frozen=True, slots=True)
class Canonical:
    """The files that were not canonical with what they should hold, and why others were left alone."""

    changed: Mapping[str, bytes]
    left: tuple[Finding, ...]


def canonical(state: Mapping[str, bytes], is_wanted: Callable[[str], bool] = lambda _: True) -> Canonical:
    """The wanted files of a state in canonical form. One that is broken as YAML is left as it is."""
    paths = [place.path for place in sort_out(state).places] + [SETTINGS_FILE]
    chosen = [path for path in paths if path in state and is_wanted(path)]
    plain = {**state, **{path: _with_colons(path, recoded(state[path])) for path in chosen}}
    registry, findings = load(plain)
    left = [finding for finding in findings if _is_broken(finding) and is_wanted(finding.path)]
    broken = {finding.path for finding in left}
    records = dict(_records(registry))
    done = {
        path: tidy(_with_words(registry, path, records.get(path), plain[path])) for path in chosen if path not in broken
    }
    changed = {path: data for path, data in done.items() if data != state[path]}
    return Canonical(changed, tuple(locate(left, state)))


def _is_broken(finding: Finding) -> bool:
    """Whether a file is no sound YAML, or in no place where one is looked for."""
    rule = find_rule(finding.rule)
    return rule is None or rule.family == "file"


def _with_colons(path: str, data: bytes) -> bytes:
    """The file with ASCII colons behind its keys, where that is all that it needs."""
    fixes = [finding for finding in read(path, data, ALL_KEYS).findings if finding.rule == _COLON]
    return fixed_files({path: data}, fixes, unsafe=False).get(path, data)


def _records(registry: Registry) -> Iterator[tuple[str, Record]]:
    yield SETTINGS_FILE, registry.settings
    for _, entity in registry.entities():
        yield registry.path(entity.id), entity


def _with_words(registry: Registry, path: str, record: Record | None, data: bytes) -> bytes:
    """The file with its words in canonical form; what the model refused stays as it is."""
    raw = read(path, data, ALL_KEYS).value
    found = list(words(record, raw)) if record is not None else []
    wanted = [word for word in found if not registry.is_flawed_at(path, word.route)]
    if not wanted:
        return data
    places = positions(data)
    edits = [
        Edit(path, *splice) for word in wanted for splice in places.rewrite(word.route, word.text, on_key=word.on_key)
    ]
    return apply_edits(data, edits)

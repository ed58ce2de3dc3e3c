"""Routes become places, by parsing only the files that have findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from neikong.findings import FIRST_CHARACTER, Edit, Finding, Fix, Related
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.yamldoc import Positions, positions


def locate(findings: Iterable[Finding], state: Mapping[str, bytes]) -> Iterator[Finding]:
    """The findings with spans, and with fixes where somebody knows what to write."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    related = {place.path for group in by_path.values() for finding in group for place in finding.related}
    elsewhere = {path: positions(state.get(path, b"")) for path in related}
    for path, group in by_path.items():
        places = elsewhere.get(path) or positions(state.get(path, b""))
        yield from (_with_related(_placed(finding, places), elsewhere) for finding in group)


def _with_related(finding: Finding, elsewhere: Mapping[str, Positions]) -> Finding:
    if not finding.related:
        return finding
    related = tuple(_related(place, elsewhere[place.path]) for place in finding.related)
    return replace(finding, related=related, fix=_everywhere(finding, elsewhere))


def _everywhere(finding: Finding, elsewhere: Mapping[str, Positions]) -> Fix | None:
    """The fix with what it means for the other places: one cause is mended at once or not at all."""
    if finding.fix is None or not all(place.rewrite for place in finding.related):
        return finding.fix
    edits = [
        Edit(place.path, *splice)
        for place in finding.related
        if place.rewrite is not None
        for splice in elsewhere[place.path].rewrite(place.route, place.rewrite.text, on_key=place.on_key)
    ]
    return replace(finding.fix, edits=(*finding.fix.edits, *edits))


def _related(place: Related, places: Positions) -> Related:
    return replace(
        place,
        span=places.span(place.route, on_key=place.on_key),
        content=places.content(place.route, on_key=place.on_key),
    )


def _placed(finding: Finding, places: Positions) -> Finding:
    entity = finding.entity or (None if finding.path == SETTINGS_FILE else PurePosixPath(finding.path).stem)
    if finding.span is not None:
        return replace(finding, entity=entity)
    span = places.span(finding.route, on_key=finding.on_key) if places.values else FIRST_CHARACTER
    content = places.content(finding.route, on_key=finding.on_key)
    return replace(finding, entity=entity, span=span, fix=_fix(finding, places), content=content)


def _fix(finding: Finding, places: Positions) -> Fix | None:
    if finding.rewrite is None:
        return finding.fix
    splices = places.rewrite(finding.route, finding.rewrite.text, on_key=finding.on_key)
    if not splices:
        return None
    edits = tuple(Edit(finding.path, *splice) for splice in splices)
    return Fix(msg("Write `{text}`", text=finding.rewrite.text), edits, finding.rewrite.safe)

"""Full-width colons after a key: the commonest slip of a Chinese keyboard.

``name：征收管理处`` is no key at all to YAML. Sometimes the file then fails to
parse lines later, sometimes a whole mapping silently becomes one text, so the
slip is looked for before either is believed.
"""

import re
from collections.abc import Iterator

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import ScalarEvent

from neikong.findings import Edit, Finding, Fix, Span
from neikong.messages import msg
from neikong.yamldoc.builder import Builder, TooDeep

COLON = "："
_KEY = re.compile(rf"^[ \t]*(?:- +)?([a-z][a-z_]*)({COLON})", re.MULTILINE)


def fullwidth_colons(path: str, text: str, data: bytes) -> Iterator[Finding]:
    """A finding with a safe fix for each full-width colon that should end a key."""
    hits = list(_KEY.finditer(text))
    if not hits:
        return
    quoted = _quoted(path, data)
    for hit in hits:
        if not any(start <= hit.start(1) < end for start, end in quoted):
            yield _finding(path, text, hit)


def _quoted(path: str, data: bytes) -> list[tuple[int, int]]:
    """Where texts in quotes or blocks stand: a colon in them is content."""
    builder = Builder(path, data, keep_places=True)
    try:
        builder.build()
    except (YAMLError, TooDeep):
        pass  # what was understood before the error is what counts here
    return [
        (event.start_mark.index, event.end_mark.index)
        for event in builder.values.values()
        if type(event) is ScalarEvent and not event.implicit[0]
    ]


def _finding(path: str, text: str, hit: re.Match[str]) -> Finding:
    start = hit.start(2)
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    after = text[start + 1 : start + 2]
    colon = ":" if after in ("", "\n", "\r", " ") else ": "
    return Finding(
        "full-width-colon",
        path,
        msg("A full-width colon after `{key}`: YAML sees no key here", key=hit.group(1)),
        span=Span(line, column, line, column + 1),
        hint=msg("Write an ASCII colon and a blank"),
        fix=Fix(
            msg("Replace the full-width colon after `{key}`", key=hit.group(1)),
            (Edit(path, start, start + 1, colon),),
            safe=True,
        ),
    )

"""What a search found, for programs."""

from typing import Any

from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.search import Found, Hit


def search_json(words: tuple[str, ...], found: tuple[Found, ...], reader: Reader) -> str:
    """One JSON document, with a line break at its end."""
    document = {
        "version": VERSION,
        "registry": reader.folder,
        "state": reader.state,
        "words": list(words),
        "found": [_found(one, reader) for one in found],
    }
    return dumps(document)


def _found(found: Found, reader: Reader) -> dict[str, Any]:
    return {
        "id": found.id,
        "kind": found.kind,
        "name": found.name,
        "file": reader.file(found.path),
        "rank": found.rank.name.lower(),
        "hits": [_hit(hit) for hit in found.hits],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "route": list(hit.route),
        "line": hit.span.line,
        "column": hit.span.column,
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
    }

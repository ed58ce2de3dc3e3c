"""A list for programs: everything that the files say, in canonical values."""

from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.listing import Listing


def listing_json(found: Listing, reader: Reader) -> str:
    """One JSON document, with a line break at its end."""
    document = {
        "version": VERSION,
        "registry": reader.folder,
        "state": reader.state,
        "kind": found.subject.name,
        "total": found.total,
        "found": [
            {
                "id": row.id,
                "file": reader.file(found.registry.path(row.entity)),
                "fields": row.record.model_dump(mode="json", by_alias=True, exclude={"id"}),
            }
            for row in found.rows
        ],
    }
    return dumps(document)

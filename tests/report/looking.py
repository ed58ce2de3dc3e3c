"""What each look-up prints for a registry, without the command line."""

from collections.abc import Callable, Mapping
from datetime import date

from tests.support.small import as_bytes

from neikong.lint import validate
from neikong.load import load
from neikong.messages import translator
from neikong.report.crossings_text import areas_text, gates_text
from neikong.report.listing_json import listing_json
from neikong.report.listing_text import listing_text
from neikong.report.matrix_json import areas_json, gates_json, matrix_json
from neikong.report.matrix_text import matrix_text
from neikong.report.portrait_json import portrait_json
from neikong.report.portrait_text import portrait_text
from neikong.report.reader import Reader
from neikong.report.search_json import search_json
from neikong.report.search_text import search_text
from neikong.report.stats_json import stats_json
from neikong.report.stats_text import stats_text
from neikong.report.status_json import status_json
from neikong.report.status_text import status_text
from neikong.report.styled import plain
from neikong.views.crossings import area_table, gate_table
from neikong.views.figures import figures
from neikong.views.framework import framework
from neikong.views.listing import listing
from neikong.views.matrix import matrix
from neikong.views.needles import needles
from neikong.views.portrait import Portrait, of_entity, of_item, of_settings
from neikong.views.search import search
from neikong.views.subjects import SUBJECTS, subject

Look = Callable[[Mapping[str, str], Reader], str]


def reader(language: str = "en", columns: int | None = 100) -> Reader:
    return Reader("registry", "worktree", translator(language), columns)


def shown(word: str, *, as_json: bool = False) -> Look:
    """What is shown of an id, of an item, or of ``registry``."""

    def look(files: Mapping[str, str], reader: Reader) -> str:
        state = as_bytes(files)
        result = validate(state, today=date(2024, 9, 1))
        entity, _, item = word.partition("/")
        found: Portrait | None
        if word == "registry":
            found = of_settings(result.registry)
        elif item:
            found = of_item(result.registry, state, entity, item)
        else:
            found = of_entity(result.registry, state, entity)
        assert found is not None
        findings = [finding for finding in result.findings if finding.path == found.path]
        return portrait_json(found, findings, reader) if as_json else plain(portrait_text(found, findings, reader))

    return look


def listed(word: str, *conditions: str, as_json: bool = False) -> Look:
    """What is listed of a kind."""

    def look(files: Mapping[str, str], reader: Reader) -> str:
        kind = subject(word)
        assert kind is not None
        found = listing(load(as_bytes(files))[0], kind, conditions, reader.translate)
        return listing_json(found, reader) if as_json else plain(listing_text(found, reader))

    return look


def sought(*words: str, as_json: bool = False) -> Look:
    """What a search prints."""

    def look(files: Mapping[str, str], reader: Reader) -> str:
        found = search(as_bytes(files), needles(list(words)))
        return search_json(words, found, reader) if as_json else plain(search_text(words, found, reader))

    return look


TEXTS: dict[str, Look] = {
    "stats": lambda files, reader: plain(stats_text(figures(load(as_bytes(files))[0]), reader)),
    "matrix": lambda files, reader: plain(matrix_text(matrix(load(as_bytes(files))[0]), reader, ids=True)),
    "areas": lambda files, reader: plain(areas_text(area_table(load(as_bytes(files))[0]), reader)),
    "gates": lambda files, reader: plain(gates_text(gate_table(load(as_bytes(files))[0]), reader)),
    "status": lambda files, reader: plain(status_text(framework(load(as_bytes(files))[0]), reader)),
    "show-registry": shown("registry"),
    **{f"list-{one.name}": listed(one.name) for one in SUBJECTS},
    "search": sought("欠税"),
}
JSON: dict[str, Look] = {
    "stats": lambda files, reader: stats_json(figures(load(as_bytes(files))[0]), reader),
    "matrix": lambda files, reader: matrix_json(matrix(load(as_bytes(files))[0]), reader),
    "areas": lambda files, reader: areas_json(area_table(load(as_bytes(files))[0]), reader),
    "gates": lambda files, reader: gates_json(gate_table(load(as_bytes(files))[0]), reader),
    "status": lambda files, reader: status_json(framework(load(as_bytes(files))[0]), reader),
    "show-registry": shown("registry", as_json=True),
    **{f"list-{one.name}": listed(one.name, as_json=True) for one in SUBJECTS},
    "search": sought("欠税", as_json=True),
}
"""Everything that needs no entity to be there."""

SMALL_TEXTS: dict[str, Look] = TEXTS | {
    "show-post": shown("arrears"),
    "show-risk": shown("R-001"),
    "show-control": shown("R-001/C1"),
    "show-article": shown("levy-law/45"),
    "show-workflow": shown("notice"),
}
SMALL_JSON: dict[str, Look] = JSON | {
    "show-post": shown("arrears", as_json=True),
    "show-risk": shown("R-001", as_json=True),
    "show-step": shown("notice/S1", as_json=True),
}

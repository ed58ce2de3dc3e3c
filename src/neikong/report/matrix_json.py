"""The matrix and its coverage tables for programs."""

from collections.abc import Iterable
from typing import Any

from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.crossings import AreaTable, GateTable
from neikong.views.matrix import Axis, Matrix


def matrix_json(matrix: Matrix, reader: Reader) -> str:
    """Every cell with its grade and the ids in it."""
    return _document(
        reader,
        "scores",
        axes={"across": _axis(matrix.across), "down": _axis(matrix.down)},
        grades=[{"grade": level.grade, "label": level.label, "from": level.score_at_least} for level in matrix.levels],
        cells=[
            {
                matrix.across.factor: cell.across,
                matrix.down.factor: cell.down,
                "grade": cell.grade,
                "risk_points": len(cell.risks),
                "ids": _ids(cell.risks),
            }
            for row in matrix.cells
            for cell in row
        ],
        unrated=_ids(matrix.unrated),
        total=matrix.total,
    )


def areas_json(table: AreaTable, reader: Reader) -> str:
    """Every crossing of a domain and a key area, empty ones too."""
    return _document(
        reader,
        "areas",
        domains=_terms(table.domains.items()),
        key_areas=_terms(table.areas.items()),
        cells=[
            {"domain": domain or None, "key_area": area or None, "risk_points": table.numbers.get((domain, area), 0)}
            for domain in table.domains
            for area in table.areas
        ],
    )


def gates_json(table: GateTable, reader: Reader) -> str:
    """Every gate with its workflows and the number of risk points at their steps."""
    return _document(
        reader,
        "gates",
        gates=[
            {
                "id": row.gate or None,
                "name": row.name or None,
                "workflows": _ids(row.workflows),
                "risk_points": row.risk_points,
                "by_grade": row.by_grade,
            }
            for row in table.rows
        ],
    )


def _document(reader: Reader, by: str, **content: Any) -> str:
    return dumps({"version": VERSION, "registry": reader.folder, "state": reader.state, "by": by, **content})


def _axis(axis: Axis) -> dict[str, Any]:
    return {"factor": axis.factor, "anchors": {number: word for number, word in axis.words.items() if word}}


def _terms(terms: Iterable[tuple[str, str]]) -> list[dict[str, str | None]]:
    return [{"id": key or None, "name": name or None} for key, name in terms]


def _ids(named: Iterable[tuple[str, str]]) -> list[str]:
    return [id_ for id_, _ in named]

"""The figures for programs."""

from dataclasses import asdict
from typing import Any

from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.figures import Figures
from neikong.views.shares import Distribution


def stats_json(figures: Figures, reader: Reader) -> str:
    """One JSON document, with a line break at its end."""
    document = {
        "version": VERSION,
        "registry": reader.folder,
        "state": reader.state,
        "totals": [{"measure": measure, "number": number} for measure, number in figures.totals.items()],
        "automated": {"number": figures.automated, "of": figures.controls},
        "distributions": [_distribution(one, reader) for one in figures.distributions],
        "departments": [{**asdict(row), "id": row.id or None, "name": row.name or None} for row in figures.departments],
        "workflows": [{**asdict(row), "department": row.department or None} for row in figures.workflows],
    }
    return dumps(document)


def _distribution(distribution: Distribution, reader: Reader) -> dict[str, Any]:
    return {
        "of": distribution.of,
        "by": distribution.by,
        "total": distribution.total,
        "several": distribution.several,
        "values": [
            {
                "value": share.value if share.value != "" else None,
                "label": share.label if isinstance(share.label, str) else share.label.text(reader.translate),
                "number": share.number,
                "percent": round(distribution.percent(share), 1),
            }
            for share in distribution.shares
        ],
    }

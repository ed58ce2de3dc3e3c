"""The life of one entity for programs."""

from typing import Any

from neikong.diff import Change
from neikong.diff.step import Step
from neikong.diff.timeline import Entry, Mark
from neikong.report.json import VERSION, dumps
from neikong.report.life import LifeReport
from neikong.report.reader import Reader


def life_json(report: LifeReport, reader: Reader) -> str:
    """One JSON document, with a line break at its end.

    ``id`` is what the entity is called at last and ``asked`` what was asked for;
    ``ids`` are all ids that it had or went on from, ``heirs`` those that went on
    from it, ``likely_heirs`` those that may have, where nobody declared any.
    ``file`` is where it lies, or lay at last where ``gone`` is true.
    ``entries`` are the newest first. Each has an ``entry``:

    - ``commit``, with its id, the author, the author's date, the subject and, as
      ``diff`` has them, the ``changes``; ``moves`` has files that lie elsewhere,
      ``unreadable`` those that could not be read there, ``absent`` those that
      this clone does not hold. Where all are empty only the form changed.
    - ``uncommitted``, the same for the working tree, without a commit.
    - ``edge``, the commit at which a shallow clone ends, without changes.
    - ``round``, closed on the ``tree`` that the ``commit`` holds.

    ``more`` counts the commits that ``--limit`` left out; ``complete`` says
    whether the history in this clone reaches to the beginning.
    """
    life = report.life
    document = {
        "version": VERSION,
        "registry": reader.folder,
        "asked": report.asked,
        "id": life.id,
        "item": life.item or None,
        "kind": life.kind,
        "name": life.name,
        "file": reader.file(life.path) if life.path else None,
        "gone": life.is_gone,
        "ids": sorted(life.ids),
        "heirs": list(report.heirs),
        "likely_heirs": list(report.likely),
        "entries": [_entry(entry, reader) for entry in report.entries],
        "more": report.more,
        "complete": not life.is_cut,
    }
    return dumps(document)


def _entry(entry: Entry, reader: Reader) -> dict[str, Any]:
    return _round(entry) if isinstance(entry, Mark) else _step(entry, reader)


def _round(mark: Mark) -> dict[str, Any]:
    return {
        "entry": "round",
        "round": mark.round,
        "title": mark.title,
        "closed": mark.closed.isoformat() if mark.closed else None,
        "tree": mark.tree,
        "commit": mark.commit.id or None,
    }


def _step(step: Step, reader: Reader) -> dict[str, Any]:
    commit = step.commit
    named = "edge" if step.is_edge else "commit" if commit.is_committed else "uncommitted"
    return {
        "entry": named,
        "commit": commit.id or None,
        "author": commit.author or None,
        "date": commit.date or None,
        "subject": commit.subject or None,
        "changes": [_change(change) for change in step.changes],
        "moves": [{"from": reader.file(old), "to": reader.file(new)} for old, new in step.moves],
        "unreadable": list(map(reader.file, step.unreadable)),
        "absent": list(map(reader.file, step.absent)),
    }


def _change(change: Change) -> dict[str, Any]:
    """A change of a comparison; departments are left out, since only a few files were compared."""
    return {
        "kind": change.kind,
        "entity_kind": change.entity_kind,
        "ids": {"from": list(change.before), "to": list(change.after)},
        "name": change.name,
        "fields": [{"route": list(field.route), "from": field.before, "to": field.after} for field in change.fields],
        "reason": change.reason,
        "direction": change.direction,
        "likely": change.likely if change.likely is None else round(change.likely, 3),
    }

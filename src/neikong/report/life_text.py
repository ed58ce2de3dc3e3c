"""The life of one entity for people: what became of it, then commit by commit what happened to it."""

from collections.abc import Iterator

from neikong.account.changes import account_of
from neikong.diff import Change
from neikong.diff.step import Step
from neikong.diff.timeline import Mark
from neikong.messages import msg
from neikong.model.kinds import KINDS as ENTITY_KINDS
from neikong.model.kinds import SETTINGS
from neikong.report.field_lines import field_lines
from neikong.report.life import SHORT, LifeReport
from neikong.report.reader import Reader
from neikong.report.styled import Line

_STYLES = {"added": "good", "control-added": "good", "restored": "good", "removed": "error", "control-removed": "error",
           "retired": "warning", "merged": "warning", "split": "warning",
           "raised": "warning", "lowered": "good"}  # fmt: skip
_COMING = ("added", "removed")
_INDENT = "  "


def life_text(report: LifeReport, reader: Reader) -> Iterator[Line]:
    """The whole life."""
    yield from _head(report, reader)
    for entry in report.entries:
        yield ()
        yield from _mark(entry, reader) if isinstance(entry, Mark) else _step(report, entry, reader)
    yield from _end(report, reader)


def _head(report: LifeReport, reader: Reader) -> Iterator[Line]:
    life = report.life
    kind = (ENTITY_KINDS | {SETTINGS.name: SETTINGS})[life.kind].title
    id_ = f"{life.id}/{life.item}" if life.item else life.id
    kind = reader.say(msg(kind))
    yield (
        (reader.say(id_), "id"),
        (f"  {reader.say(life.name)}", "heading"),
        (f"  {kind}", "dim"),
        (f"  {reader.say(reader.file(life.path))}", "dim"),
    )
    if report.asked != life.id:
        yield ((reader.say(msg("`{id}` is now {later}", id=report.asked, later=life.id)), "hint"),)
    if report.likely:
        probably = msg("`{id}` is probably {later} now", id=life.id, later=report.likely)
        yield ((reader.say(probably), "hint"),)
    elif report.heirs:
        later = msg("`{id}` is now {later}", id=life.id, later=report.heirs)
        carried_on = msg("{later} goes on from `{id}`", id=life.id, later=report.heirs)
        yield ((reader.say(later if life.is_gone else carried_on), "hint"),)
    elif life.is_gone:
        yield ((reader.say(msg("`{id}` is gone, and nothing goes on from it", id=life.id)), "warning"),)
    if report.heirs or report.likely:
        further = msg("`neikong log {id}` tells the life after that", id=(*report.heirs, *report.likely)[0])
        yield ((reader.say(further), "dim"),)
    earlier = tuple(sorted(life.ids - {life.id}))
    if earlier:
        yield ((reader.say(msg("Earlier ids: {ids}", ids=earlier)), "dim"),)


def _mark(mark: Mark, reader: Reader) -> Iterator[Line]:
    closed = msg("round {number} closed", number=mark.round)
    yield (
        (f"── {reader.say(closed)}", "heading"),
        (f"  {mark.closed}" if mark.closed else "", ""),
        (f"  {reader.say(mark.title)}", ""),
        (f"  {mark.commit.id[:SHORT]}", "dim"),
    )


def _step(report: LifeReport, step: Step, reader: Reader) -> Iterator[Line]:
    commit = step.commit
    if commit.is_committed:
        yield (
            (commit.id[:SHORT], "id"),
            (f"  {commit.date[:16].replace('T', ' ')}", ""),
            (f"  {reader.say(commit.author)}", "dim"),
            (f"  {reader.say(commit.subject)}", "heading"),
        )
    else:
        yield ((reader.say(msg("not committed")), "warning"),)
    yield from _faults(step, reader)
    for change in step.changes:
        yield from _change(report, change, reader)
    for old, new in step.moves:
        elsewhere = msg("file moved: {old} → {new}", old=reader.file(old), new=reader.file(new))
        yield ((f"{_INDENT}{reader.say(elsewhere)}", ""),)


def _faults(step: Step, reader: Reader) -> Iterator[Line]:
    for path in step.unreadable:
        broken = msg("unreadable here: {file}", file=reader.file(path))
        yield ((f"{_INDENT}{reader.say(broken)}", "error"),)
    for path in step.absent:
        lacking = msg("this clone does not hold this version of {file}", file=reader.file(path))
        yield ((f"{_INDENT}{reader.say(lacking)}", "error"),)
        cure = msg("`git fetch --refetch --no-filter` brings it")
        yield ((f"{_INDENT}{reader.say(cure)}", "hint"),)
    if step.is_edge:
        edge = msg("it was there; this shallow clone knows nothing older")
        yield ((f"{_INDENT}{reader.say(edge)}", "warning"),)
    elif not (step.changes or step.moves or step.unreadable or step.absent):
        form = msg("only the form: layout, comments, sign-offs or ids of others")
        yield ((f"{_INDENT}{reader.say(form)}", "dim"),)


def _change(report: LifeReport, change: Change, reader: Reader) -> Iterator[Line]:
    told = account_of(change, reader.translate)
    yield (
        (f"{_INDENT}{told.kind}", _STYLES.get(change.kind, "heading")),
        (f"  {told.ids}" if _is_telling(report, change) else "", "id"),
        (f"  {told.name}" if _is_named(report, change) else "", ""),
        (f"  {told.direction}" if told.direction else "", _STYLES.get(change.direction or "", "")),
        (f"  {told.likely}" if told.likely else "", "warning"),
    )
    if told.reason:
        yield ("      ", ""), (reader.say(msg("Reason: {reason}", reason=told.reason)), "hint")
    for field in told.fields:
        yield from field_lines(field, reader.translate)


def _is_telling(report: LifeReport, change: Change) -> bool:
    """Whether the ids say more than the head of the report, and than the rename that stands above."""
    is_said = change.before != change.after and len(change.before) == len(change.after) == 1
    if is_said and change.kind != "renamed" and not _is_of_control(change):
        return False
    return change.kind in _COMING or {*change.before, *change.after} != {report.life.id}


def _is_named(report: LifeReport, change: Change) -> bool:
    """Whether an id alone leaves open what it was: the name of today stands in the head, those of others nowhere."""
    ids = {*change.before, *change.after}
    return change.kind in _COMING or (len(ids) == 1 and ids != {report.life.id} and not _is_of_control(change))


def _is_of_control(change: Change) -> bool:
    return change.kind.startswith("control")


def _end(report: LifeReport, reader: Reader) -> Iterator[Line]:
    if not report.entries:
        yield ()
        yield ((reader.say(msg("No commit of this history holds it")), "dim"),)
    if report.more:
        yield ()
        yield ((reader.say(msg("… and {count:earlier commit|earlier commits}", count=report.more)), "dim"),)
    if report.life.is_cut:
        yield ()
        yield ((reader.say(msg("The history in this clone ends here: it is shallow")), "warning"),)
        yield ((reader.say(msg("`git fetch --unshallow` brings the rest")), "hint"),)

"""Changes for a spreadsheet: one row for each field that differs, one for a change without fields."""

from collections.abc import Iterator

from neikong.account.changes import ChangeAccount, ChangeReport
from neikong.account.field_words import FieldAccount
from neikong.messages import N_
from neikong.report.csv import csv_text

_TITLES = (
    N_("Department"), N_("Kind of change"), N_("Kind of entity"), N_("Before"), N_("After"), N_("Name"), N_("Field"),
    N_("Old value"), N_("New value"), N_("Reason"), N_("Direction"), N_("Certainty"),
)  # fmt: skip


def changes_csv(report: ChangeReport) -> str:
    """The rows under titles in the reader's language."""
    rows = (row for section in report.sections() for one in section.changes for row in _rows(section.department, one))
    return csv_text([tuple(map(report.translate, _TITLES)), *rows])


def _rows(department: str, one: ChangeAccount) -> Iterator[tuple[str, ...]]:
    ids = " + ".join(one.change.before), " + ".join(one.change.after)
    for field in one.fields or (FieldAccount(""),):
        values = ("\n".join(field.gone), "\n".join(field.come)) if field.is_list else (field.before, field.after)
        yield (
            department, one.kind, one.entity_kind, *ids, one.name, field.title, *values,
            one.reason, one.direction, one.likely,
        )  # fmt: skip

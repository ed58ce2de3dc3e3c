"""The kinds of entity: a file's folder is its kind, its stem is its id."""

from collections.abc import Iterator
from dataclasses import dataclass

from neikong.messages import N_
from neikong.model.calendar import Calendar
from neikong.model.department import Department
from neikong.model.person import Person
from neikong.model.post import Post
from neikong.model.record import Entity, Record
from neikong.model.refs import nested_records
from neikong.model.regulation import Regulation
from neikong.model.risk import Risk
from neikong.model.round import Round
from neikong.model.settings import Settings
from neikong.model.workflow import Workflow


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity: its folder, its model and its name for people."""

    name: str
    folder: str
    model: type[Entity]
    title: str


KINDS = {
    kind.name: kind
    for kind in (
        Kind("department", "departments", Department, N_("Department")),
        Kind("post", "posts", Post, N_("Post")),
        Kind("workflow", "workflows", Workflow, N_("Workflow")),
        Kind("risk", "risks", Risk, N_("Risk point")),
        Kind("regulation", "regulations", Regulation, N_("Regulation")),
        Kind("round", "rounds", Round, N_("Checking round")),
        Kind("person", "people", Person, N_("Person")),
        Kind("calendar", "calendars", Calendar, N_("Calendar")),
    )
}
SETTINGS = Kind("registry", "", Settings, N_("Registry"))

BY_FOLDER = {kind.folder: kind for kind in KINDS.values()}


def _keys(model: type[Record]) -> Iterator[str]:
    yield from model.field_names()
    for nested in nested_records(model):
        yield from _keys(nested)


ALL_KEYS = frozenset(key for kind in (*KINDS.values(), SETTINGS) for key in _keys(kind.model))
"""Every word that is a field somewhere in the data model."""

RESERVED_FOLDERS = frozenset(("operations",))
"""Kinds that later versions read; their files are left alone until then."""

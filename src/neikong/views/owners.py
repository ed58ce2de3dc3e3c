"""Who answers for a file of the registry when somebody wants to change it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neikong.messages import N_
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry

_OFFICES = (
    ("liaison", N_("Liaison")),
    ("head", N_("Head")),
    ("leader_in_charge", N_("Leader in charge")),
)
"""Who is asked about a department's files, by field of the department."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who liaises for a department or leads it; ``accounts`` is empty where nobody with one holds the post."""

    office: str
    post: str
    name: str
    accounts: tuple[str, ...]


COMMON = (SETTINGS_FILE, *(f"{KINDS[kind].folder}/" for kind in ("round", "regulation", "calendar")), "templates/")
"""What the whole bureau is measured by and printed with, from the registry's folder: no single department's."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A file (its path inside the registry), the departments it belongs to, and the accounts that answer for it."""

    path: str
    departments: tuple[str, ...]
    accounts: tuple[str, ...]


def holders(registry: Registry) -> dict[str, tuple[Holder, ...]]:
    """The liaison and the leaders of each department."""
    accounts = _accounts_of_posts(registry)
    return {
        department: tuple(
            Holder(title, post, _name(registry, post), accounts.get(post, ()))
            for field, title in _OFFICES
            if (post := getattr(entity, field)) is not None
        )
        for department, entity in sorted(registry.departments.items())
    }


def owned(registry: Registry) -> tuple[Owned, ...]:
    """Every file that belongs to a department: its own, its posts, its workflows, the risk points on its posts."""
    answering = {
        department: tuple(account for holder in found for account in holder.accounts)
        for department, found in holders(registry).items()
    }
    belonging: defaultdict[str, set[str]] = defaultdict(set)
    for path, department in _belonging(registry):
        if department in answering:
            belonging[path].add(department)
    return tuple(
        Owned(path, tuple(sorted(departments)), _all(answering, sorted(departments)))
        for path, departments in sorted(belonging.items())
    )


def control_office(registry: Registry) -> str | None:
    """The department that does the daily work of internal control; nothing where none is named or known."""
    office = registry.settings.office.control_office or ""
    post = registry.posts.get(office)
    department = post.department if post else office
    return department if department in registry.departments else None


def owned_in_common(registry: Registry) -> tuple[Owned, ...]:
    """What belongs to no single department: whoever runs the mechanism answers for it."""
    office = control_office(registry)
    found = holders(registry)[office] if office else ()
    accounts = tuple(dict.fromkeys(account for holder in found for account in holder.accounts))
    return tuple(Owned(path, (office,) if office else (), accounts) for path in COMMON)


def _belonging(registry: Registry) -> Iterator[tuple[str, str]]:
    for department in registry.departments:
        yield registry.path(department), department
    for id_, post in registry.posts.items():
        yield registry.path(id_), post.department
    for id_, workflow in registry.workflows.items():
        yield registry.path(id_), workflow.department or ""
    for id_, risk in registry.risks.items():
        for burdened in risk.posts:
            if burdened in registry.posts:
                yield registry.path(id_), registry.posts[burdened].department


def _all(answering: Mapping[str, tuple[str, ...]], departments: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(account for department in departments for account in answering[department]))


def _accounts_of_posts(registry: Registry) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for person in registry.people.values():
        for post in person.posts:
            if person.account:
                found[post].add(person.account)
    return {post: tuple(sorted(accounts)) for post, accounts in found.items()}


def _name(registry: Registry, post: str) -> str:
    return registry.posts[post].name if post in registry.posts else ""

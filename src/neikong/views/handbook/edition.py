"""Which book this is: whose, of which state and round, and by what a paper copy can be checked."""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from neikong.messages import Message, msg
from neikong.model.choices import Visibility
from neikong.model.registry import Registry
from neikong.model.round import Round
from neikong.views.chronicle import in_order
from neikong.views.handbook.naming import Name, Naming
from neikong.views.handbook.scope import Scope
from neikong.views.shares import Words

_TITLES = {
    Visibility.PUBLIC: msg("for the public"),
    Visibility.INTERNAL: msg("for use inside the bureau"),
    Visibility.RESTRICTED: msg("for a restricted circle of readers"),
}


@dataclass(frozen=True, slots=True)
class Origin:
    """What git knows of the state: its commit, the day of it, and the registry's tree.

    ``is_changed``: the files differ from that commit. ``digest`` is that of the
    files themselves. ``round`` names the round that the state is.
    """

    state: str = "worktree"
    digest: str = ""
    commit: str | None = None
    day: datetime.date | None = None
    tree: str | None = None
    is_changed: bool = False
    round: Words | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What the cover says. ``extract`` names the departments and posts that the book is about, where not all are."""

    organization: str
    audience: Words
    round: Words | None
    origin: Origin
    extract: tuple[Name, ...] = ()
    since: Words | None = None


def digest(files: Mapping[str, bytes]) -> str:
    """A fingerprint of the registry's content: the same files have the same one on every machine.

    SHA-256 over the entities' paths and bytes, in hexadecimal.
    """
    found = hashlib.sha256()
    for path in sorted(path for path in files if path.lower().endswith((".yaml", ".yml"))):
        found.update(f"{path}\0{len(files[path])}\0".encode())
        found.update(files[path])
    return found.hexdigest()


def edition(
    registry: Registry, naming: Naming, origin: Origin, scope: Scope, audience: Visibility, since: Words | None
) -> Edition:
    """The cover of a book."""
    return Edition(
        organization=registry.settings.organization,
        audience=_TITLES[audience],
        round=origin.round or _last_round(registry),
        origin=origin,
        extract=tuple(naming.named(id_) for id_ in scope.ids),
        since=since,
    )


def round_words(round_: Round) -> Message:
    """A round by its title, and since when or until when it was."""
    if round_.closed is not None:
        return msg("{title}, closed on {day}", title=round_.title, day=round_.closed.isoformat())
    return msg("{title}, opened on {day}", title=round_.title, day=round_.opened.isoformat())


def _last_round(registry: Registry) -> Message | None:
    id_ = next(reversed(in_order(registry)), None)
    return round_words(registry.rounds[id_]) if id_ else None

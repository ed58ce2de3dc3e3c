"""From what somebody orders to the files of a handbook."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.access import state
from neikong.cli.exits import Refusal
from neikong.cli.handbook_forms import laid_out
from neikong.cli.handbook_state import read
from neikong.cli.language import _, language, translate
from neikong.cli.looking import unknown
from neikong.flow.draw import drawing
from neikong.load import Memory, load
from neikong.messages import N_, msg
from neikong.model.choices import Visibility
from neikong.render.given import Given
from neikong.views.audience import seen_by
from neikong.views.handbook import Handbook, Marks, Origin, Scope, Wanted, digest, handbook
from neikong.views.handbook.scope import within
from neikong.views.names import meant, names_in

if TYPE_CHECKING:
    from neikong.cli.console import Console
    from neikong.cli.progress import Advance
    from neikong.model.record import Record
    from neikong.model.registry import Registry
    from neikong.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed: in which forms, which state, marked against which, for whom, and of it what."""

    root: Path
    forms: tuple[str, ...]
    at: str
    since: str | None
    audience: str
    departments: tuple[str, ...]
    posts: tuple[str, ...]
    is_drawn: bool = True
    """Whether charts are needed."""

    @property
    def steps(self) -> int:
        """How many steps the work has: reading, comparing, composing, each book and card, writing."""
        return 3 + (self.since is not None) + len(self.forms) * (1 + len(self.posts))


@dataclass(frozen=True, slots=True)
class Composed:
    """A book that is not laid out yet, what it is about, and what every form is given."""

    book: Handbook
    scope: Scope
    given: Given


@dataclass(frozen=True, slots=True)
class Made:
    """The book, and its files by name."""

    book: Handbook
    files: Mapping[str, bytes]

    def summary(self, sizes: Mapping[Path, int]) -> str:
        """What was written, in a line."""
        message = msg(
            "{files:file|files} ({size}): {posts:post|posts}, {risks:risk point|risk points}",
            files=len(sizes),
            size=in_bytes(sum(sizes.values())),
            posts=len(self.book.posts),
            risks=len(self.book.risks),
        )
        return message.text(_)


def make(console: "Console", order: Order, advance: "Advance") -> Made:
    """Everything in memory: nothing is written before all of it is right. Raises ``Refusal``."""
    made = composed(console, order, advance)
    return Made(made.book, laid_out(made.book, order.forms, made.scope, made.given, advance))


def composed(console: "Console", order: Order, advance: "Advance") -> Composed:
    """The book that was ordered. Raises ``Refusal``."""
    advance(_("reading"))
    snapshot = read(order.root, order.at)
    memory = Memory()
    whole, findings = load(snapshot.files, memory)
    if findings:
        message = msg(
            "{count:finding|findings} in the registry: parts of the handbook may be missing (neikong validate)",
            count=len(findings),
        )
        console.remark(message.text(_))
    registry, wanted = ordered(order, snapshot, whole)
    if whole.posts and not registry.posts:
        console.remark(_("No post is meant for this audience: `visibility` in the files says who may read them"))
    if order.since is not None:
        advance(_("comparing"))
        wanted = wanted.marked(_marks(console, order, snapshot, whole, wanted, memory))
    advance(_("composing"))
    given = Given(snapshot.files, translate(), language(), whole.settings.fonts.value)
    book = handbook(registry, wanted)
    if order.is_drawn:
        _remark_missing_charts(console, book)
    return Composed(book, wanted.scope, given)


def _remark_missing_charts(console: "Console", book: Handbook) -> None:
    for part in (part for department in book.departments for part in department.workflows if not part.chart):
        console.remark(msg("{id} has more ways from step to step than a chart can show", id=part.id).text(_))


def ordered(order: Order, snapshot: "Snapshot", whole: "Registry") -> "tuple[Registry, Wanted]":
    """What the readers may see of a state, and the book that was asked for, with its charts. Raises ``Refusal``."""
    audience = Visibility(order.audience)
    registry = seen_by(whole, audience)
    scope = _scope(order, whole, registry)
    part = within(registry, scope)
    inside = part.posts.keys() | part.active_risks.keys()
    drawn = {id_: drawing(registry, id_, translate(), inside) for id_ in (part.workflows if order.is_drawn else ())}
    charts = {id_: chart for id_, chart in drawn.items() if chart}
    return registry, Wanted(_origin(order.root, snapshot), scope, audience, charts=charts)


def in_bytes(size: int) -> str:
    """A size as people say it."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(size / 1e3, 0.1):.1f} KB"


def _scope(order: Order, whole: "Registry", seen: "Registry") -> Scope:
    return Scope(
        _known(order.departments, whole.departments, seen.departments, N_("There is no department `{id}`")),
        _known(order.posts, whole.posts, seen.posts, N_("There is no post `{id}`")),
    )


def _known(words: Iterable[str], table: Mapping[str, "Record"], seen: Collection[str], refused: str) -> tuple[str, ...]:
    """The ids that the words mean, each once. Raises ``Refusal`` for what is not there, or not for these readers."""
    names = names_in(table)
    found: dict[str, None] = {}
    for word in words:
        id_ = meant(word, names)
        if id_ is None:
            raise unknown(word, names, msg(refused, id=word))
        if id_ not in seen:
            raise Refusal(msg("`{id}` is not meant for this audience", id=id_), msg("`--audience` says who shall read"))
        found[id_] = None
    return tuple(found)


def _origin(root: Path, snapshot: "Snapshot") -> Origin:
    from neikong.store.provenance import provenance
    from neikong.views.handbook.edition import round_words

    known = provenance(root, snapshot.label)
    return Origin(
        state=snapshot.label,
        digest=digest(snapshot.files),
        commit=known.commit,
        day=known.day,
        tree=snapshot.tree,
        is_changed=known.is_changed,
        round=round_words(known.round) if known.round else None,
    )


def _marks(
    console: "Console", order: Order, snapshot: "Snapshot", after: "Registry", wanted: Wanted, memory: Memory
) -> Marks:
    from neikong.account.discreet import discreet
    from neikong.account.handbook_marks import handbook_marks

    earlier = state(order.root, order.since or "", snapshot)
    sides = discreet(load(earlier.files, memory)[0], after, wanted.audience)
    told = _origin(order.root, earlier)
    compared = handbook_marks(sides, wanted.scope, told.round or told.state, translate())
    for path in compared.unread:
        console.remark(_("{file} cannot be read and is left out (neikong validate)").format(file=path))
    return compared.marks

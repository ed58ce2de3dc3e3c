"""From a registry that is being written to the page that shows it, again and again."""

import datetime
import gc
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from neikong.cli.exits import Refusal
from neikong.cli.handbook_making import Order, ordered
from neikong.cli.handbook_state import refuse_unread_templates
from neikong.cli.language import _, language, translate
from neikong.diff.held import held
from neikong.findings import Finding
from neikong.lint import validate
from neikong.load import Memory, load
from neikong.messages import Failure, Message, msg
from neikong.render.environment import OVERRIDES, TemplateFailed
from neikong.render.given import Given
from neikong.render.live_html import LivePage, live_html
from neikong.serve.page import Page
from neikong.store.recall import recall
from neikong.store.worktree import read_worktree
from neikong.views.handbook import Handbook, handbook
from neikong.views.handbook.notes import Notes, notes

if TYPE_CHECKING:
    from neikong.model.registry import Registry
    from neikong.store.snapshot import Snapshot


class Preview:
    """Makes the page of the moment, and remembers what was good for the moments when something is not.

    A file that cannot be read is shown as it last could be, templates that fail
    give way to those that last did their work, and a book that cannot be made is the
    one before; why, is said in the page.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._memory = Memory()
        self._files: Mapping[str, bytes] = {}
        self._templates: Mapping[str, bytes] = {}
        self._book: Handbook | None = None
        self._notes = Notes()
        self._troubles: list[Message] = []

    def page(self) -> Page:
        """The page of what lies in the working tree now. Raises ``Refusal`` where there is none to begin with."""
        snapshot, self._troubles = read_worktree(self._order.root), []
        registry, loaded = load(snapshot.files, self._memory)
        shown = held(snapshot.files, registry, (*snapshot.findings, *loaded), self._files)
        self._files = shown.files
        findings = self._checked(snapshot)
        book = self._made(replace(snapshot, files=shown.files), load(shown.files, self._memory)[0])
        self._notes = notes(findings, book, shown.paths)
        made = self._laid_out(book, snapshot)
        return Page(made.content, made.scripts, made.version)

    def tidy(self) -> None:
        """Let go of what earlier pages were made of: loading keeps everything, as for a program that soon ends."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def summary(self) -> str:
        """How the last page came out, in a line."""
        counts = {weight: self._notes.count(weight) for weight in ("error", "warning", "info")}
        told = msg("{error:error|errors}, {warning:warning|warnings}, {info:notice|notices}", **counts).text(_)
        lines = [f"{datetime.datetime.now():%H:%M:%S} {told}", *(trouble.text(_) for trouble in self._troubles)]
        return "\n".join(lines)

    def _checked(self, snapshot: "Snapshot") -> tuple[Finding, ...]:
        try:
            return validate(
                snapshot.files,
                stored=snapshot.findings,
                today=datetime.date.today(),
                recall=recall(self._order.root, snapshot),
                memory=self._memory,
            ).findings
        except Failure as failure:
            self._troubles.append(failure.message)
            return ()

    def _made(self, snapshot: "Snapshot", whole: "Registry") -> Handbook:
        try:
            self._book = handbook(*ordered(self._order, snapshot, whole))
        except Refusal as refusal:
            if self._book is None:
                raise
            self._troubles.append(refusal.message)
        return self._book

    def _laid_out(self, book: Handbook, snapshot: "Snapshot") -> LivePage:
        own = {path: data for path, data in snapshot.files.items() if path.startswith(f"{OVERRIDES}/")}
        try:
            refuse_unread_templates(snapshot)
            page = self._rendered(book, own)
        except (TemplateFailed, Refusal) as failed:
            self._troubles.append(failed.message)
            return self._rendered(book, self._templates)
        self._templates = own
        return page

    def _rendered(self, book: Handbook, own: Mapping[str, bytes]) -> LivePage:
        return live_html(book, self._notes, self._troubles, Given(own, translate(), language()))

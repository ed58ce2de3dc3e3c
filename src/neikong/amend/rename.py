"""Another id for an entity or an item: its file moves, and every reference follows."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from neikong.amend.mentions import Mention, mentions
from neikong.amend.referring import instead, means
from neikong.amend.target import CannotRename, Target, renamed, target
from neikong.findings import Edit, Finding, Route
from neikong.lint import find_rule
from neikong.load import load
from neikong.messages import msg
from neikong.model.fields import in_file_order
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry
from neikong.model.scalars import half_width
from neikong.yamldoc import NotEditable, Positions, append_item, apply_edits, positions

_FORMERLY = "formerly"


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a rename changes.

    ``changed`` has the new contents, nothing for the file that goes; ``moved``
    leads from an entity's new path to its old one. ``references`` counts those
    that were rewritten, ``files`` the files in which they stand.
    """

    old: str
    new: str
    changed: Mapping[str, bytes | None]
    moved: Mapping[str, str]
    references: int
    files: int
    mentions: tuple[Mention, ...]


def rename(state: Mapping[str, bytes], old: str, new: str, stored: Iterable[Finding] = ()) -> Renaming:
    """A state's entity ``old``, or its item ``entity/item``, under the id ``new``.

    ``stored`` are the findings made while the state was read. Raises ``CannotRename``.
    """
    registry, findings = load(state)
    _refuse_unread(old, (*stored, *findings))
    before = target(registry, old)
    after = renamed(registry, before, new)
    work = _Work(registry, state, before, after)
    following = tuple(work.references())
    edits = (*(work.item() if before.item else work.formerly()), *following)
    moved = {} if before.item else {str(PurePosixPath(work.path).with_name(f"{after.entity}.yaml")): work.path}
    names = {was: now for now, was in moved.items()}
    changed: dict[str, bytes | None] = {
        names.get(path, path): apply_edits(state[path], (edit for edit in edits if edit.path == path))
        for path in dict.fromkeys((work.path, *_paths(edits)))
    }
    return Renaming(
        old=before.id,
        new=after.id,
        changed=changed | dict.fromkeys(names),
        moved=moved,
        references=work.count,
        files=len(_paths(following)),
        mentions=tuple(
            replace(one, path=names.get(one.path, one.path)) for one in mentions(registry, state, before, edits)
        ),
    )


def _paths(edits: Iterable[Edit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(edit.path for edit in edits))


def _refuse_unread(old: str, findings: Iterable[Finding]) -> None:
    """What nobody has read could hold references that would then lead nowhere."""
    for finding in findings:
        rule = find_rule(finding.rule)
        if (rule is None or rule.family == "file") and not finding.path.startswith("templates/"):
            message = msg("{file} is not read whole, and may refer to `{id}`", file=finding.path, id=old)
            raise CannotRename(message, msg("`neikong validate {file}` says what is wrong with it", file=finding.path))


class _Work:
    """The edits that one rename takes; each file is parsed for its places once."""

    def __init__(self, registry: Registry, state: Mapping[str, bytes], old: Target, new: Target) -> None:
        self.registry = registry
        self.state = state
        self.old = old
        self.new = new
        self.path = registry.path(old.entity)
        self.count = 0
        self._read: dict[str, Positions] = {}

    def references(self) -> Iterator[Edit]:
        """Every reference to the target, in its own file too."""
        for reference in self.registry.references:
            if means(reference, self.old):
                written = self._at(reference.path).text(reference.route, on_key=reference.on_key) or ""
                text = instead(written, reference, self.new)
                yield from self._rewrite(reference.path, reference.route, text, on_key=reference.on_key)
                self.count += 1

    def item(self) -> Iterator[Edit]:
        """The item's own id."""
        routes = [
            route
            for route, text in self._at(self.path).texts()
            if (route[0], route[-1]) == (self.old.items, "id") and len(route) == 3 and half_width(text) == self.old.item
        ]
        if len(routes) != 1:
            message = msg("`{entity}` has the item `{item}` several times", entity=self.old.entity, item=self.old.item)
            raise CannotRename(message, msg("Give each item its own id; never use one again"))
        yield from self._rewrite(self.path, routes[0], self.new.item)

    def formerly(self) -> Iterator[Edit]:
        """The entity remembers its id; where it takes back an earlier one, that is an earlier one no more."""
        known = {half_width(text): route for route, text in self._at(self.path).texts() if route[0:1] == (_FORMERLY,)}
        if self.new.entity in known:
            yield from self._rewrite(self.path, known[self.new.entity], self.old.entity)
        elif self.old.entity not in known:
            kind = KINDS[self.registry.kind(self.old.entity) or ""]
            try:
                yield append_item(
                    self.path, self.state[self.path], _FORMERLY, self.old.entity, in_file_order(kind.model)
                )
            except NotEditable:
                message = msg("{file} is not laid out in lines: `formerly` cannot be added", file=self.path)
                raise CannotRename(message, msg("Write each field on a line of its own")) from None

    def _at(self, path: str) -> Positions:
        if path not in self._read:
            self._read[path] = positions(self.state[path])
        return self._read[path]

    def _rewrite(self, path: str, route: Route, text: str, *, on_key: bool = False) -> Iterator[Edit]:
        places = self._at(path)
        splices = places.rewrite(route, text, on_key=on_key)
        if not splices:
            line = places.span(route, on_key=on_key).line
            message = msg("{file}, line {line}: the reference cannot be rewritten safely", file=path, line=line)
            raise CannotRename(message, msg("Write it on one line, without further signs"))
        for splice in splices:
            yield Edit(path, *splice)

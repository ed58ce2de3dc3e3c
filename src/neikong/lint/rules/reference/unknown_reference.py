"""A reference leads nowhere.

A post, department, workflow or regulation that does not exist carries no duty and
answers for no control. A reference to an entity of another kind is as wrong.

Mend: Correct the id; the finding names those that are spelt most alike. A new entity
needs its file first.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: lvy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
"""

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.rule import Offence, Spot
from neikong.lint.suggestions import Suggestions, renamed
from neikong.lint.targets import entity_part, wanted_kinds
from neikong.messages import Message, msg
from neikong.model.kinds import KINDS
from neikong.model.refs import Reference
from neikong.model.registry import Registry

CODE = "NK201"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """References to entities, judged by the file that each id would need.

    What leads to one absent entity has one cause: the first place speaks for all.
    """
    suggest = Suggestions(registry)
    missing: dict[tuple[str, tuple[str, ...]], list[Reference]] = defaultdict(list)
    for reference in registry.references:
        kinds = wanted_kinds(reference.mark)
        if kinds:
            target = entity_part(reference)
            kind = registry.kind(target)
            if kind not in kinds and kind != "":
                missing[target, kinds if kind else ()].append(reference)
    for (target, _), places in missing.items():
        yield _offence(registry, suggest, target, places)


def _offence(registry: Registry, suggest: Suggestions, target: str, places: list[Reference]) -> Offence:
    first, *others = places
    kind, kinds = registry.kind(target), wanted_kinds(first.mark)
    now = renamed(registry).get(target)
    now = now if registry.kind(now or "") in kinds else None
    near = (now,) if now else () if kind else suggest.near(target, kinds)
    return Offence(
        first.source,
        first.route,
        _message(target, kind, kinds),
        _hint(target, now, near),
        on_key=first.on_key,
        rewrite=_instead(first, target, near),
        also=tuple(Spot(other.source, other.route, other.on_key, _instead(other, target, near)) for other in others),
    )


def _instead(reference: Reference, target: str, near: tuple[str, ...]) -> Rewrite | None:
    return Rewrite(near[0] + reference.target[len(target) :], safe=False) if near else None


def _hint(target: str, now: str | None, near: tuple[str, ...]) -> Message:
    if now:
        return msg("`{old}` is now `{new}`", old=target, new=now)
    if near:
        return msg("Did you mean {near}?", near=near)
    return msg("Correct the id, or write the file it names")


def _message(target: str, kind: str | None, kinds: tuple[str, ...]) -> Message:
    first, *others = (msg(KINDS[name].title) for name in kinds)
    wanted = msg("{first} or {second}", first=first, second=others[0]) if others else first
    if kind is None:
        return msg("There is no {kind} `{id}`", kind=wanted, id=target)
    return msg("`{id}` is a {found}, not a {kind}", id=target, found=msg(KINDS[kind].title), kind=wanted)

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

from collections.abc import Iterator
from difflib import get_close_matches

from neikong.findings import Rewrite, Severity
from neikong.lint.rule import Offence
from neikong.lint.targets import entity_part, wanted_kinds
from neikong.messages import msg
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry

CODE = "NK201"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """References to entities, judged by the file that each id would need."""
    ids = sorted(registry.files)
    for reference in registry.references:
        kinds = wanted_kinds(reference.mark)
        target = entity_part(reference)
        kind = registry.kind(target)
        if not kinds or kind in kinds or kind == "":
            continue
        wanted = tuple(msg(KINDS[name].title) for name in kinds)
        if kind is None:
            near = get_close_matches(target, [id_ for id_ in ids if registry.kind(id_) in kinds], n=3)
            message = msg("There is no {kind} `{id}`", kind=wanted, id=target)
        else:
            near = []
            message = msg("`{id}` is a {found}, not a {kind}", id=target, found=msg(KINDS[kind].title), kind=wanted)
        rest = reference.target[len(target) :]
        yield Offence(
            reference.source,
            reference.route,
            message,
            msg("Did you mean {near}?", near=tuple(near))
            if near
            else msg("Correct the id, or write the file it names"),
            on_key=reference.on_key,
            rewrite=Rewrite(near[0] + rest, safe=False) if near else None,
        )

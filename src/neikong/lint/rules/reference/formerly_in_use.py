"""An earlier id belongs to another entity, too.

`formerly` says that an entity had this id before. Where the id is still in use, or two
entities claim to have had it, nobody can follow either of them from round to round.

Mend: Take the id out of `formerly` where the entity never had it. A risk point that was
split or merged says so under `supersedes`.

Bad:
    posts/arrears-desk.yaml
        name: 欠税公告岗
        department: levy
        duties:
          - {id: D1, text: 按季发布欠税公告}
        formerly: [arrears]

Good:
    posts/arrears-desk.yaml
        name: 欠税公告岗
        department: levy
        duties:
          - {id: D1, text: 按季发布欠税公告}
        formerly: [notice-desk]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model.fields import Described
from neikong.model.registry import Registry

CODE = "NK209"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Earlier ids of all kinds; the first place speaks for all that claim one id."""
    for old, claims in _claims(registry).items():
        first, *others = claims.values()
        if old in registry.files:
            message = msg("`{id}` is still the id of another entity", id=old)
            hint = msg("Remove it, or remove the file of that entity if it was renamed")
            yield Offence(first.entity, first.route, message, hint, also=tuple(others))
        elif others:
            message = msg("`{id}` is given as the earlier id of {entities}", id=old, entities=tuple(claims))
            hint = msg("Only one entity can have had it: remove it from the others")
            yield Offence(first.entity, first.route, message, hint, also=tuple(others))


def _claims(registry: Registry) -> Mapping[str, Mapping[str, Spot]]:
    """Every earlier id with the entities that claim it."""
    found: dict[str, dict[str, Spot]] = defaultdict(dict)
    for _, entity in registry.entities():
        if isinstance(entity, Described) and entity.formerly:
            for index, old in enumerate(entity.formerly):
                if old != entity.id:
                    found[old].setdefault(entity.id, Spot(entity.id, ("formerly", index)))
    return found

"""A reference leads to an item that its entity does not have.

`arrears/D9` names a duty of an existing post, but the post has no duty D9.

Mend: Correct the part after the slash; the finding lists the items that exist.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单, parent: levy/D9}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.targets import item_part, wanted_kinds
from neikong.messages import msg
from neikong.model.refs import Mark, Own, Reference
from neikong.model.registry import Registry
from neikong.views.nearest import nearest

CODE = "NK202"
SEVERITY = Severity.ERROR


_MOST_HINTS = 200
"""Later offences list the first items instead: a file of that many slips was not written by hand."""


def check(registry: Registry) -> Iterator[Offence]:
    """References into the lists of entities that exist, their own lists included."""
    hints = 0
    for reference in registry.references:
        wanted = item_part(reference)
        if wanted is None:
            continue
        entity, list_name, item = wanted
        items = registry.items.get((entity, list_name))
        if isinstance(reference.mark, Own) and list_name == "duties" and not items:
            continue  # the post has no duties at all: a rule of its own says so
        if item not in (items or ()) and _is_readable(registry, entity, list_name, reference.mark):
            hints += 1
            yield _offence(reference, entity, item, sorted(items or ()), search=hints <= _MOST_HINTS)


def _is_readable(registry: Registry, entity: str, list_name: str, mark: Mark) -> bool:
    """Whether the entity is of the right kind and its list could be seen whole."""
    kind = registry.kind(entity)
    if kind is None or not (isinstance(mark, Own) or kind in wanted_kinds(mark)):
        return False
    return entity in registry.tables[kind] and not registry.has_uncertain_ids(registry.path(entity), list_name)


def _offence(reference: Reference, entity: str, item: str, items: list[str], *, search: bool) -> Offence:
    if item:
        message = msg("`{entity}` has no item `{item}`", entity=entity, item=item)
    else:
        message = msg("`{entity}` needs an item after a slash", entity=entity)
    near = (nearest(item, items) if search else ()) or tuple(items[:8])
    hint = msg("Its items are {items}", items=near) if near else msg("It has no items yet")
    return Offence(reference.source, reference.route, message, hint, on_key=reference.on_key)

"""What a reference's text points at: an entity, and perhaps an item of it."""

from neikong.model.refs import Cites, Mark, Own, Ref, Reference


def parts(target: str) -> tuple[str, str]:
    """Entity and item of a reference's text; the item is empty where it names the whole."""
    entity, _, item = target.partition("/")
    return entity.strip(), item.strip()


def wanted_kinds(mark: Mark) -> tuple[str, ...]:
    """The kinds of entity that a reference may lead to; none for terms and own items."""
    if isinstance(mark, Ref):
        return mark.kinds
    return ("regulation",) if isinstance(mark, Cites) else ()


def entity_part(reference: Reference) -> str:
    """The id of the entity, without article or item."""
    if isinstance(reference.mark, Ref) and reference.mark.item is None:
        return reference.target
    return parts(reference.target)[0]


def item_part(reference: Reference) -> tuple[str, str, str] | None:
    """Entity, list and item that a reference needs, or nothing where it needs no item.

    The item is empty where the reference lacks one that it should have.
    """
    mark = reference.mark
    if isinstance(mark, Own):
        return reference.source, mark.item, reference.target
    if not isinstance(mark, Ref) or mark.item is None:
        return None
    entity, item = parts(reference.target)
    if mark.whole and "/" not in reference.target:
        return None
    return entity, mark.item, item

"""What a reference's text points at: an entity, and perhaps an item of it."""

from neikong.model.refs import Cites, Mark, Own, Ref, Reference


def wanted_kinds(mark: Mark) -> tuple[str, ...]:
    """The kinds of entity that a reference may lead to; none for terms and own items."""
    if isinstance(mark, Ref):
        return mark.kinds
    return ("regulation",) if isinstance(mark, Cites) else ()


def entity_part(reference: Reference) -> str:
    """The id of the entity, without article or item."""
    if isinstance(reference.mark, Ref) and reference.mark.item is None:
        return reference.target
    return reference.target.partition("/")[0].strip()


def item_part(reference: Reference) -> tuple[str, str, str] | None:
    """Entity, list and item that a reference needs, or nothing where it needs no item.

    The item is empty where the reference lacks one that it should have.
    """
    mark = reference.mark
    if isinstance(mark, Own):
        return reference.source, mark.item, reference.target
    if not isinstance(mark, Ref) or mark.item is None:
        return None
    entity, slash, item = reference.target.partition("/")
    if not slash and mark.whole:
        return None
    return entity.strip(), mark.item, item.strip()

"""What a document for others says of an entity: its name, unless not everybody may see it."""

from neikong.messages import msg
from neikong.model.choices import Visibility
from neikong.model.fields import Described
from neikong.views.names import name_of
from neikong.views.shares import Words


def shown(id_: str, entity: Described | None) -> Words:
    """Id and name; of what is restricted only the id, so that it still counts and can be looked up by those who may."""
    if entity is None:
        return id_
    if entity.visibility is Visibility.RESTRICTED:
        return msg("{id} (restricted)", id=id_)
    return f"{id_} {name_of(entity)}".rstrip()


def shown_name(id_: str, entity: Described | None) -> Words:
    """The name alone where there is one that may be seen."""
    if entity is None or entity.visibility is Visibility.RESTRICTED:
        return shown(id_, entity)
    return name_of(entity) or id_


def may_be_told(entity: Described | None) -> bool:
    """Whether more than the id may be told."""
    return entity is None or entity.visibility is not Visibility.RESTRICTED

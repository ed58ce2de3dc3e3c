"""Which departments an entity belongs to."""

from collections.abc import Iterator

from neikong.model.person import Person
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.workflow import Workflow


def departments_concerned(registry: Registry, kind: str, id_: str) -> tuple[str, ...]:
    """The departments of an entity's posts, or its own; each once. Nothing for what is the whole bureau's.

    A workflow belongs to the department in the lead; where none is named, to those of its steps.
    """
    return tuple(dict.fromkeys(_departments(registry, kind, id_)))


def _departments(registry: Registry, kind: str, id_: str) -> Iterator[str]:
    entity = registry.tables.get(kind, {}).get(id_)
    if kind == "department" and entity is not None:
        yield id_
    elif own := getattr(entity, "department", None):
        yield own
    else:
        posts = entity.posts if isinstance(entity, Risk | Person) else ()
        steps = entity.steps if isinstance(entity, Workflow) else ()
        burdened = (registry.posts.get(post or "") for post in (*posts, *(step.post for step in steps)))
        yield from (post.department for post in burdened if post is not None)

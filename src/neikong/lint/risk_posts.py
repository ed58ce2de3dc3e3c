"""On whom a risk point weighs."""

from neikong.model.registry import Registry
from neikong.model.risk import Risk


def posts_are_known(registry: Registry, risk: Risk) -> bool:
    """Whether it names posts and all of them could be read and exist.

    Where an id is wrong, a post that seems to be missing may be the one that was meant.
    """
    is_read = not registry.is_flawed(registry.path(risk.id), "posts")
    return bool(risk.posts) and is_read and all(post in registry.posts for post in risk.posts)

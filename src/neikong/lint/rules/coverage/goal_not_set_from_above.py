"""A goal was set by the post itself or by one that answers to it.

Duties are proposed from below, goals are set from above. Who sets his own goal, or has
it set by his own people, will reach it.

Mend: Name the superior who set the goal. What the bureau above has set for the bureau's
head has no `set_by`.

Bad:
    posts/levy-head.yaml
        name: 征收管理科科长
        department: levy
        rank: section_head
        duties:
          - {id: D1, text: 审批延期缴纳}
        goals:
          - {id: G1, duty: D1, text: 延期缴纳按期审批, metric: 按期审批率, target: 98%以上, set_by: arrears}

Good:
    posts/levy-head.yaml
        name: 征收管理科科长
        department: levy
        rank: section_head
        duties:
          - {id: D1, text: 审批延期缴纳}
        goals:
          - {id: G1, duty: D1, text: 延期缴纳按期审批, metric: 按期审批率, target: 98%以上, set_by: deputy}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.leadership import link_upward, superiors
from neikong.lint.rule import Offence
from neikong.messages import Message, msg
from neikong.model.registry import Registry

CODE = "NK321"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Goals of which the registry itself says that nobody above has set them."""
    for id_, post in registry.posts.items():
        for index, goal in enumerate(post.goals):
            if goal.set_by == id_:
                message = msg("The post has set its goal `{goal}` itself", goal=goal.id)
            elif goal.set_by and _answers_to(registry, goal.set_by, id_):
                message = msg(
                    "The goal `{goal}` was set by `{post}`, who answers to this post", goal=goal.id, post=goal.set_by
                )
            else:
                continue
            yield Offence(id_, ("goals", index, "set_by"), message, _advice(registry, id_))


def _answers_to(registry: Registry, post: str, leader: str) -> bool:
    """In a circle everybody answers to everybody, which has been told."""
    return leader in superiors(registry, post) and post not in superiors(registry, leader)


def _advice(registry: Registry, post: str) -> Message:
    link = link_upward(registry, post)
    if link is None:
        return msg("Leave out `set_by` where the bureau above has set the goal")
    return msg("Name the superior who set it, such as `set_by: {post}`", post=link.superior)

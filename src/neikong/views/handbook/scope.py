"""Which part of a registry a book is about: all of it, some departments, or some posts."""

from dataclasses import dataclass, replace

from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Scope:
    """Ids of departments and posts; none of either means the whole."""

    departments: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.departments and not self.posts

    @property
    def ids(self) -> tuple[str, ...]:
        """Everything that was asked for, each once."""
        return tuple(dict.fromkeys((*self.departments, *self.posts)))


def within(registry: Registry, scope: Scope) -> Registry:
    """The registry with only what concerns the scope.

    A department brings its posts and the workflows it leads, a post its department's
    name, the workflows that it has a step in and the risk points that weigh on it.
    """
    if scope.is_whole:
        return registry
    posts = {
        id_: post for id_, post in registry.posts.items() if id_ in scope.posts or post.department in scope.departments
    }
    homes = {post.department for post in posts.values()} | set(scope.departments)
    workflows = {
        id_: one
        for id_, one in registry.workflows.items()
        if one.department in scope.departments or any(step.post in posts for step in one.steps)
    }
    risks = {id_: risk for id_, risk in registry.risks.items() if any(post in posts for post in risk.posts)}
    part = replace(
        registry,
        departments={id_: one for id_, one in registry.departments.items() if id_ in homes},
        posts=posts,
        workflows=workflows,
        risks=risks,
    )
    cited = _regulations_cited(part)
    return replace(part, regulations={id_: one for id_, one in registry.regulations.items() if id_ in cited})


def _regulations_cited(registry: Registry) -> set[str]:
    bases = [duty.basis for post in registry.posts.values() for duty in post.duties]
    bases += [duty.basis for department in registry.departments.values() for duty in department.duties]
    for risk in registry.active_risks.values():
        bases += [risk.basis, *(control.basis for control in risk.active_controls)]
    for workflow in registry.workflows.values():
        bases += [workflow.basis, *(step.basis for step in workflow.steps)]
        bases += [workflow.power.basis] if workflow.power else []
    return {citation.partition("/")[0] for basis in bases for citation in basis}

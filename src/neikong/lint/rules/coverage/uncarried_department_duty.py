"""No post carries a duty of the department.

What a department has to do is done by its posts. A duty that no post names is everybody's
business and so nobody's.

Mend: Name the duty as `parent` of the duty of the post that carries it, or give it to a
post.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
          - {id: D2, text: 组织征管质量检查}

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
          - {id: D2, text: 组织征管质量检查}
    posts/levy-head.yaml
        name: 征收管理科科长
        department: levy
        duties:
          - {id: D1, text: 审批延期缴纳, parent: levy/D1}
          - {id: D2, text: 按季组织征管质量检查, parent: levy/D2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.targets import parts
from neikong.messages import msg
from neikong.model.post import Post
from neikong.model.registry import Registry

CODE = "NK308"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Departments whose posts say which duties they carry, some of them at least."""
    if registry.is_partly_read("post"):
        return
    carried = {parent for post in registry.posts.values() for parent in _parents(post)}
    unclear = _unclear_departments(registry, carried)
    carrying = {post.department for post in registry.posts.values() if _parents(post)}
    for id_, department in registry.departments.items():
        if id_ not in carrying or id_ in unclear:
            continue
        for index, duty in enumerate(department.duties):
            if (id_, duty.id) not in carried:
                yield Offence(
                    id_,
                    ("duties", index),
                    msg("No post carries the duty `{duty}` of the department", duty=duty.id),
                    msg(
                        "Write `parent: {department}/{duty}` at the post's duty that serves it",
                        department=id_,
                        duty=duty.id,
                    ),
                )


def _parents(post: Post) -> list[tuple[str, str]]:
    return [parts(duty.parent) for duty in post.duties if duty.parent]


def _unclear_departments(registry: Registry, carried: set[tuple[str, str]]) -> set[str]:
    """Departments of which a post's duties, or what they serve, could not be read or found."""
    lost = {parent for parent in carried if parent[1] not in registry.items.get((parent[0], "duties"), ())}
    unclear = {department for department, _ in lost}
    for id_, post in registry.posts.items():
        path = registry.path(id_)
        if registry.is_flawed(path, "duties") or not lost.isdisjoint(_parents(post)):
            unclear.add(post.department)
    unclear.update(id_ for id_ in registry.departments if registry.has_uncertain_ids(registry.path(id_), "duties"))
    return unclear

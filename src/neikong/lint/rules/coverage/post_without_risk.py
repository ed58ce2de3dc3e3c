"""No risk point weighs on a post.

Where there are duties there is power, and where there is power there is a point at
which it can be abused. A post without any risk point was probably not searched.

Mend: Find the risk points of the post, or state under `no_risk` for every duty why it
has none.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}

Good:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        duties:
          - {id: D1, text: 登记和分送文书}
        no_risk: {D1: 单纯收发，不涉及裁量}
"""

from collections.abc import Iterator
from itertools import chain

from neikong.findings import Severity
from neikong.lint.exposure import unsearched_departments, unsearched_posts
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK304"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Unsearched posts, unless their whole department was not searched and a rule says so."""
    departments = unsearched_departments(registry) if "department-without-risk" in given.running else {}
    told = frozenset(chain.from_iterable(departments.values()))
    unsearched = unsearched_posts(registry) - told
    for id_ in registry.posts:
        if id_ in unsearched:
            yield Offence(
                id_,
                ("duties",),
                msg("No risk point weighs on this post"),
                msg("Name its risk points, or give the reason for each duty under `no_risk`"),
                on_key=True,
            )

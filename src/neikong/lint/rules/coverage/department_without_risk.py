"""No post of a department has a risk point.

Several posts with duties and not one risk point among them: the department was probably
not searched at all. It is said once, at the department, and not at each of its posts.

Mend: Search the department's posts for risk points, or state under `no_risk` of each
post why its duties have none.

Bad:
    departments/archive.yaml
        name: 档案科
        duties:
          - {id: D1, text: 保管税收档案}
    posts/archivist.yaml
        name: 档案保管岗
        department: archive
        duties:
          - {id: D1, text: 保管纳税人户籍档案}
    posts/archive-desk.yaml
        name: 档案利用岗
        department: archive
        duties:
          - {id: D1, text: 办理档案借阅和复制}

Good:
    departments/archive.yaml
        name: 档案科
        duties:
          - {id: D1, text: 保管税收档案}
    posts/archivist.yaml
        name: 档案保管岗
        department: archive
        duties:
          - {id: D1, text: 保管纳税人户籍档案}
        no_risk: {D1: 库房双锁，两人同时在场方可开启}
    posts/archive-desk.yaml
        name: 档案利用岗
        department: archive
        duties:
          - {id: D1, text: 办理档案借阅和复制}
        no_risk: {D1: 借阅由系统按审批单放行，本岗无裁量}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.exposure import unsearched_departments
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK317"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Departments that nobody searched, each with its posts."""
    for id_, posts in unsearched_departments(registry).items():
        yield Offence(
            id_,
            ("name",),
            msg("No post of the department has a risk point: {posts}", posts=posts),
            msg("Name the risk points of its posts, or give the reason for each duty under `no_risk`"),
            also=tuple(Spot(post, ("duties",), on_key=True) for post in posts),
        )

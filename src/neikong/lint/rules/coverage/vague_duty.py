"""A duty says nothing that anybody could be held to.

协助有关工作 or 完成领导交办的其他工作 fits every post: it names neither the work nor its result,
cannot be measured, and turns up again when blame is sought.

Mend: Write what is done, to what and with which result, or strike the duty.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 完成领导交办的其他工作}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
          - {id: D2, text: 协助税源管理岗核实欠税户的存款余额}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.duty_text import is_vague
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK323"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Duties of posts that consist of empty words alone."""
    for id_, post in registry.posts.items():
        for index, duty in enumerate(post.duties):
            if is_vague(duty.text):
                yield Offence(
                    id_,
                    ("duties", index, "text"),
                    msg("Nobody can be held to the duty `{duty}`: it names no work", duty=duty.id),
                    msg("Write what is done, to what and with which result, or strike the duty"),
                )

"""A text contains a resident identity number.

An identity number tells birthday and birthplace, cannot be changed, and does not belong in
a document that a whole bureau reads and git never forgets.

Mend: Take the number out; a post or a name is enough. If it was committed, tell the
internal-control office: history keeps it. Only numbers with a right check character are
reported, and the report does not repeat them.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
        note: 业主身份证号11010519491231002X

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
        note: 业主身份信息见征管系统
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.identifiers import is_identity_number, long_numbers
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK981"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Texts of files that are not restricted; one finding each."""
    for source in dict.fromkeys(
        number.source for number in long_numbers(registry) if is_identity_number(number.digits)
    ):
        yield Offence(
            source.entity,
            source.route,
            msg("The text contains a resident identity number"),
            msg("Take it out and say who is meant by the post or the name"),
        )

"""A text contains a mobile phone number.

A private number in a published list cannot be called back, and a person who leaves the
post takes it along.

Mend: Name the post, or the office's public line, instead.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
        note: 联系电话13800138000

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
        note: 联系电话见单位值班表
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.identifiers import is_mobile_number, long_numbers
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK982"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Texts of files that are not restricted; one finding each."""
    for source in dict.fromkeys(number.source for number in long_numbers(registry) if is_mobile_number(number.digits)):
        yield Offence(
            source.entity,
            source.route,
            msg("The text contains a mobile phone number"),
            msg("Name the post or the office's public line instead"),
        )

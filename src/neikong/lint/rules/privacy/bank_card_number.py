"""A text contains a bank card number.

An account belongs in the payment system, whose readers are logged, and not in a document
that a whole bureau reads.

Mend: Take the number out and refer to the record that holds it. Only numbers with a right
check digit are reported, and the report does not repeat them.

Bad:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
        note: 退税汇入6222020000000000000

Good:
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款}
        note: 退税汇入征管系统登记的账户
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.identifiers import is_card_number, long_numbers
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK983"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Texts of files that are not restricted; one finding each."""
    for source in dict.fromkeys(number.source for number in long_numbers(registry) if is_card_number(number.digits)):
        yield Offence(
            source.entity,
            source.route,
            msg("The text contains a bank card number"),
            msg("Take it out and name the record that holds it"),
        )

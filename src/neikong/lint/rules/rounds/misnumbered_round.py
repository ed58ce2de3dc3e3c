"""A round's file is not named by a number.

Commands call a round by its number (`round:2`), and the numbers are the order in which
the rounds are compared. A round with any other name is never found.

Mend: Rename the file to the round's number, without zeros in front and with at most four
digits.

Bad:
    rounds/autumn.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.views.chronicle import in_order, is_number

CODE = "NK913"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every round, at its first lines: what is wrong is the file's name."""
    following = int((in_order(registry) or ("0",))[-1]) + 1
    for id_ in registry.rounds:
        if not is_number(id_):
            yield Offence(
                id_,
                ("title",),
                msg("`{id}` is no number of a round", id=id_),
                msg("Rename the file to the round's number, such as {number}.yaml", number=following),
                on_key=True,
            )

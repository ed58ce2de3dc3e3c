"""A risk point claims to have been retired in a round that froze it active.

A closed round is what was decided then. Whoever writes its number into a retirement that
came later rewrites what the round said: its figures count the risk point, the file denies it.

Mend: Name the round in which it really was retired: the open one.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: b793a684e40577bbb851278766b35a361796ba67}
    risks/R-009.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
        retired: {round: 1, reason: 公告改由系统按季自动发布}

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: b793a684e40577bbb851278766b35a361796ba67}
    rounds/2.yaml
        title: 第二轮风险点查找
        opened: 2024-07-27
    risks/R-009.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
        retired: {round: 2, reason: 公告改由系统按季自动发布}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry

CODE = "NK916"
SEVERITY = Severity.ERROR


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Retired risk points against the tree of the round that they name, where it is at hand."""
    closed = {int(round_): tree for round_, tree in given.history.closed() if round_.isdecimal()}
    for id_, risk in registry.risks.items():
        if risk.status is not RiskStatus.RETIRED or risk.retired is None or risk.retired.round not in closed:
            continue
        past = given.history.at(closed[risk.retired.round])
        if past is not None and id_ in past.active_risks:
            yield Offence(
                id_,
                ("retired", "round"),
                msg("Round {number} is closed, and this risk point was active in it", number=risk.retired.round),
                msg("Write the number of the round in which it is retired: an open one"),
            )

"""An agreement is older than the round that is under way allows.

A checking round asks everybody to look again. An agreement from years ago speaks for
what the post and the law were then.

Mend: Have the content looked at and agreed to again.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2025-11-03
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        reviews:
          - {stage: section_head, by: levy-head, on: 2023-08-20, fingerprint: 3f9c}

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2025-11-03
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        reviews:
          - {stage: section_head, by: levy-head, on: 2023-08-20, fingerprint: 3f9c}
          - {stage: section_head, by: levy-head, on: 2025-11-10, fingerprint: 81d0}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option, Spot
from neikong.messages import N_, msg
from neikong.model.choices import RiskStatus
from neikong.model.fields import Described, Review
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.round import Round
from neikong.views.chronicle import is_open

CODE = "NK906"
SEVERITY = Severity.WARNING
OPTIONS = (Option("days", 365, N_("Days after which an agreement is stale"), least=1),)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """The last agreement of each stage, unless the round has seen it; one offence for an entity."""
    begun = [round_.opened for id_, round_ in registry.rounds.items() if is_open(registry, id_)]
    today = given.today
    opened = max((day for day in begun if today is not None and day <= today), default=None)
    if today is None or opened is None:
        return
    for id_, entity in _judged(registry):
        old = ((review.on, index) for index, review in _latest(entity) if review.on < opened)
        stale = sorted((on, index) for on, index in old if (today - on).days > given.options["days"])
        if stale:
            (on, index), *others = stale
            yield Offence(
                id_,
                ("reviews", index, "on"),
                msg("The agreement of {day} is older than {days:day|days}", day=str(on), days=given.options["days"]),
                msg("A round is under way: have the content agreed to again"),
                also=tuple(Spot(id_, ("reviews", other, "on")) for _, other in others),
            )


def _judged(registry: Registry) -> Iterator[tuple[str, Described]]:
    """Everything that is agreed to and still counts; rounds are records."""
    yield "", registry.settings
    for _, entity in registry.entities():
        is_past = isinstance(entity, Round) or (isinstance(entity, Risk) and entity.status is RiskStatus.RETIRED)
        if isinstance(entity, Described) and entity.reviews and not is_past:
            yield entity.id, entity


def _latest(entity: Described) -> Iterator[tuple[int, Review]]:
    """The last agreement of each stage, with its place."""
    latest = {}
    for index, review in sorted(enumerate(entity.reviews), key=lambda entry: entry[1].on):
        latest[review.stage] = index, review
    yield from latest.values()

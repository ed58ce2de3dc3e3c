"""A measure shares nothing with its risk point.

泛泛而谈: a measure against a risk point speaks of the same forms, steps and deeds. One
that has not two characters in a row in common with what the risk point, its duties and
its steps say was written for something else, or for everything.

Mend: Name the document, the step or the deed that the risk point is about; or move the
measure to the risk point it was meant for.

Measured: No finding among the 90 controls of the worked registry; of measures exchanged
at random between its risk points about one in five is found. It is a notice only, since
silence proves nothing here.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        duties: [arrears/D1]
        basis: [levy-law/45]
        grade: 2
        causes: 名单靠经办人手工汇总，与征管系统没有连接，编完以后没有第二个人看
        controls:
          - {id: C1, text: 车辆加装定位，夜间轨迹与派车条逐条对照, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        duties: [arrears/D1]
        basis: [levy-law/45]
        grade: 2
        causes: 名单靠经办人手工汇总，与征管系统没有连接，编完以后没有第二个人看
        controls:
          - {id: C1, text: 公告名单由系统按季取数，删去一户须法制审核岗签字, grade: 2}
"""

from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.similarity import plain
from neikong.lint.targets import parts
from neikong.messages import N_, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk

CODE = "NK507"
SEVERITY = Severity.INFO
OPTIONS = (
    Option("context", 30, N_("Characters below which too little is known of the risk point"), least=1),
    Option("measure", 12, N_("Characters below which a measure is too short to compare"), least=1),
)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Active controls against all that is said of their risk point."""
    named = dict(_named(registry))
    for id_, risk in registry.active_risks.items():
        context = "\n".join(_context(risk, named))
        if len(context) < given.options["context"]:
            continue
        for index, control in risk.in_force.items():
            measure = plain(f"{control.text}{control.evidence or ''}")
            if len(measure) >= given.options["measure"] and not _shares(measure, context):
                yield Offence(
                    id_,
                    ("controls", index, "text"),
                    msg("The measure shares nothing with its risk point"),
                    msg("Name the document, the step or the deed that the risk point is about"),
                )


def _shares(measure: str, context: str) -> bool:
    """Whether two neighbouring characters of the measure stand together in the context, too."""
    return any(measure[at : at + 2] in context for at in range(len(measure) - 1))


def _named(registry: Registry) -> Iterator[tuple[str, str]]:
    """What references of a risk point lead to, in words: duties, workflows with their steps and documents, posts."""
    for id_, post in registry.posts.items():
        yield id_, post.name
        yield from ((f"{id_}/{duty.id}", duty.text) for duty in post.duties)
    for id_, workflow in registry.workflows.items():
        yield id_, "\n".join((workflow.name, *(f"{step.name}\n{step.form or ''}" for step in workflow.steps)))


def _context(risk: Risk, named: Mapping[str, str]) -> Iterator[str]:
    yield risk.name
    yield risk.causes or ""
    yield from (manifestation.text for manifestation in risk.manifestations)
    yield from (named.get(duty, "") for duty in risk.duties)
    yield from (named.get(parts(step)[0], "") for step in risk.steps)
    yield from (named.get(post, "") for post in risk.posts)

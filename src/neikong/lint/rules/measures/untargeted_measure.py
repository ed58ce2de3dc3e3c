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

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import active_controls
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.similarity import pairs
from neikong.messages import N_, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk

CODE = "NK507"
SEVERITY = Severity.INFO
OPTIONS = (
    Option("context", 30, N_("Pairs of characters below which too little is known of the risk point"), least=1),
    Option("measure", 12, N_("Pairs of characters below which a measure is too short to compare"), least=1),
)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Active controls against all that is said of their risk point."""
    steps = _steps(registry)
    duties = {(id_, duty.id): duty.text for id_, post in registry.posts.items() for duty in post.duties}
    for id_, risk in registry.active_risks.items():
        context = pairs("。".join(_context(registry, risk, steps, duties)))
        if len(context) < given.options["context"]:
            continue
        for index, control in active_controls(risk):
            measure = pairs(f"{control.text}。{control.evidence or ''}")
            if len(measure) >= given.options["measure"] and not measure & context:
                yield Offence(
                    id_,
                    ("controls", index, "text"),
                    msg("The measure shares nothing with its risk point"),
                    msg("Name the document, the step or the deed that the risk point is about"),
                )


def _steps(registry: Registry) -> dict[str, str]:
    """What each workflow and each of its steps is called, with the documents."""
    return {
        id_: "。".join((workflow.name, *(f"{step.name}。{step.form or ''}" for step in workflow.steps)))
        for id_, workflow in registry.workflows.items()
    }


def _context(
    registry: Registry, risk: Risk, steps: dict[str, str], duties: dict[tuple[str, str], str]
) -> Iterator[str]:
    yield risk.name
    yield risk.causes or ""
    yield from (manifestation.text for manifestation in risk.manifestations)
    for reference in risk.duties:
        post, _, duty = reference.partition("/")
        yield duties.get((post, duty), "")
    yield from (steps.get(reference.partition("/")[0], "") for reference in risk.steps)
    yield from (registry.posts[post].name for post in risk.posts if post in registry.posts)

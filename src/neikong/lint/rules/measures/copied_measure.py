"""The same measure answers several risk points.

What fits every risk was written for none. In published registers one sentence fills row
after row, which is how a reader knows that nobody thought about the single risk.

Mend: Say for each risk point what is looked at there. Where one control really guards
several risk points, put it on one and merge or refer to the others.

Measured: No finding among the 90 controls of the worked registry.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 内控办每季度抽取凭证3%，核对事由和审批单，问题凭证15日内退款, grade: 2}
    risks/R-002.yaml
        name: 延期缴纳核实走过场
        posts: [arrears]
        basis: [levy-law/31]
        grade: 2
        controls:
          - {id: C1, text: 内控办每季度抽取凭证5%，核对事由和审批单，问题凭证15日内退款, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 内控办每季度抽取30户欠税与征管系统余额核对，差异当日补公告, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import Place
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.similarity import copies
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK505"
SEVERITY = Severity.WARNING
OPTIONS = (
    Option("percent", 88, N_("Share of characters from which two measures count as copies"), least=50, most=100),
    Option("shortest", 10, N_("Characters below which a measure is too short to compare"), least=1),
)

_MOST_NAMED = 4


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every copy is told at its place: each has to be rewritten."""
    texts = {
        (id_, index): control.text
        for id_, risk in registry.active_risks.items()
        for index, control in risk.in_force.items()
        if len(control.text) >= given.options["shortest"]
    }
    for (id_, index), others in copies(texts, given.options["percent"]).items():
        elsewhere = tuple(_name(registry, other) for other in others if other[0] != id_)
        if elsewhere:
            yield Offence(
                id_,
                ("controls", index, "text"),
                msg("The same measure stands in {others}", others=elsewhere[:_MOST_NAMED]),
                msg("Say what is looked at for this risk point, or keep the control once"),
            )


def _name(registry: Registry, place: Place) -> str:
    id_, index = place
    return f"{id_}/{registry.risks[id_].controls[index].id}"

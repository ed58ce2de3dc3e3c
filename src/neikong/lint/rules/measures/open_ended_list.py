"""A list in a register is left open.

等 and 等等 leave it to the reader what else belongs to a duty, a risk point or a measure.
A register must be closed: whoever is held to it must know to what.

Mend: Name the rest, or say by which feature it can be recognised.

Measured: In 370 specific sentences no finding; a notice only.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 负责欠税清册编制、欠税公告、催缴等工作}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 编制欠税清册，发布欠税公告，催缴欠税}
"""

from collections.abc import Iterator

from neikong.findings import Route, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK509"
SEVERITY = Severity.INFO

_OPEN = Pattern(
    r"等等|(?<=[^\W平相同优高一二三四五六七八九十0-9])等(?=[，。；]|$|工作|事项|情况|方面|问题|措施|风险|业务|环节|内容|行为|材料|手续)"
)
"""等 after a word and before the end or a general noun; 平等, 同等, 一等 are words of their own."""


def check(registry: Registry) -> Iterator[Offence]:
    """Duties of posts and departments, names and manifestations of risk points, measures."""
    for entity, route, text in _texts(registry):
        if "等" in text and _OPEN.search(text):
            yield Offence(
                entity,
                route,
                msg("The list is left open by 等"),
                msg("Name what else belongs to it, or end the list"),
            )


def _texts(registry: Registry) -> Iterator[tuple[str, Route, str]]:
    for id_, department in registry.departments.items():
        yield from ((id_, ("duties", index, "text"), duty.text) for index, duty in enumerate(department.duties))
    for id_, post in registry.posts.items():
        yield from ((id_, ("duties", index, "text"), duty.text) for index, duty in enumerate(post.duties))
    for id_, risk in registry.active_risks.items():
        yield id_, ("name",), risk.name
        for index, manifestation in enumerate(risk.manifestations):
            yield id_, ("manifestations", index, "text"), manifestation.text
        yield from ((id_, ("controls", index, "text"), control.text) for index, control in risk.in_force.items())

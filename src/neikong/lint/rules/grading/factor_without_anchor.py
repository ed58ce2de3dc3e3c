"""A score of a factor has no meaning written down.

Without an anchor each post means something else by a 4, and scores of different
departments cannot be compared. An anchor is a text that can be measured, such as
"happened here within twelve months".

Mend: Say under `grading.anchors` what every number of the factor means.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          scale: 3
          anchors:
            likelihood: {1: 三年内未发生, 2: 三年内发生过, 3: 一年内发生过}
            impact: {1: 通报批评, 3: 涉嫌犯罪}
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        likelihood: 2
        impact: 3

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        grading:
          scale: 3
          anchors:
            likelihood: {1: 三年内未发生, 2: 三年内发生过, 3: 一年内发生过}
            impact: {1: 通报批评, 2: 党纪政务处分, 3: 涉嫌犯罪}
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        likelihood: 2
        impact: 3
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry
from neikong.model.scalars import half_width
from neikong.model.settings import Grading

CODE = "NK407"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Declared factors that some active risk point scores."""
    if registry.is_flawed(SETTINGS_FILE, "grading"):
        return
    grading = registry.settings.grading
    for factor in dict.fromkeys(grading.factors):
        missing = _without_text(grading, factor)
        if missing and any(getattr(risk, factor) is not None for risk in registry.active_risks.values()):
            yield Offence(
                "",
                ("grading", "anchors", factor),
                msg("The factor `{factor}` has no anchor for {numbers}", factor=factor, numbers=missing),
                msg("Add a measurable text for each number: `anchors: {{{factor}: {{1: …}}}}`", factor=factor),
                on_key=True,
            )


def _without_text(grading: Grading, factor: str) -> tuple[int, ...]:
    texts = {half_width(number) for number in grading.anchors.get(factor, ())}
    return tuple(number for number in range(1, grading.scale + 1) if str(number) not in texts)

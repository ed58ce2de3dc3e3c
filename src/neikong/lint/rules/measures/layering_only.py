"""A measure only adds signatures.

层层设限: another sign-off on the same paper checks nothing that the first one did not.
It costs days, spreads the responsibility until nobody has it, and stops no one.

Mend: Give one independent post something of its own to check — a sample to recompute, a
source to compare with — and say what it does when the two differ.

Measured: Part of the measurement of boilerplate-measure, whose sentences it shares.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 增加审核层级，实行层层把关，确保欠税公告不出问题, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 取消副科长签字，改由法制审核岗抽两成欠税户重新计算余额并填写复算表, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import advice, certainties, general_words
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Given, Offence, Option
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK504"
SEVERITY = Severity.WARNING
OPTIONS = (
    Option("certainty", 30, N_("From which certainty a measure counts as hollow, in percent"), least=1, most=100),
)

_CHAIN = Pattern("(?:[^、，。；]{2,8}、){3}[^、，。；]{2,8}逐级(?:签字|会签|审签|签批|审批|审核)")
"""Four or more in a row who only sign: layers, however exactly they are named."""


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Rather hollow measures whose only deed is one more approval."""
    for (id_, index), percent in certainties(registry).items():
        control = registry.risks[id_].controls[index]
        is_chain = "逐级" in control.text and _CHAIN.search(control.text) is not None
        is_likely = is_chain or percent >= given.options["certainty"]
        if is_likely and (words := general_words(registry, control.text, "sign_offs")):
            yield Offence(
                id_,
                ("controls", index, "text"),
                msg("The measure only adds sign-offs: {words}", words=words),
                advice(registry, control),
            )

"""A measure only restates that a rule is to be kept.

That the law applies was known before. A measure says what is done so that it is kept:
who looks at what, and what stops the case when it is not. Where the library of
regulations tells what an article demands (`clauses`), a measure that says no more than a
cited article is found, too.

Mend: Name the act that makes the rule hold, such as a comparison, a lock or a second
person; cite the rule itself under `basis`.

Measured: Part of the measurement of boilerplate-measure, whose sentences it shares.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 严格按照《税收征收管理法》有关规定办理欠税公告, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 公告前系统把名单与欠税余额逐户比对，少一户即退回编制人并记入差异表, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import advice, general_words, hollow_measures
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.similarity import pairs
from neikong.messages import N_, msg
from neikong.model.articles import read_article
from neikong.model.registry import Registry

CODE = "NK502"
SEVERITY = Severity.WARNING
OPTIONS = (
    Option("certainty", 50, N_("From which certainty a measure counts as hollow, in percent"), least=1, most=100),
    Option("share", 60, N_("Share of a measure that a cited article says, too, in percent"), least=1, most=100),
)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Hollow measures that point at a rule, and those that repeat what a cited article demands."""
    for (id_, index), control in hollow_measures(registry, given.options["certainty"]):
        words = general_words(registry, control.text, "restating")
        if words and not general_words(registry, control.text, "sign_offs"):
            message = msg("The measure only says that a rule is to be kept: {words}", words=words)
            yield Offence(id_, ("controls", index, "text"), message, advice(registry, control))
    yield from _repeating(registry, given.options["share"])


def _repeating(registry: Registry, share: int) -> Iterator[Offence]:
    clauses = {
        (id_, read_article(number)): pairs(text)
        for id_, regulation in registry.regulations.items()
        for number, text in regulation.clauses.items()
    }
    for id_, risk in registry.active_risks.items() if clauses else ():
        for index, control in risk.in_force.items():
            measure = pairs(control.text)
            for citation in (*control.basis, *risk.basis):
                regulation, _, article = citation.partition("/")
                found = read_article(article)
                demanded = clauses.get((regulation, found.whole if found else None), frozenset())
                if len(measure & demanded) * 100 >= share * len(measure) > 0:
                    message = msg("The measure repeats what `{citation}` demands anyway", citation=citation)
                    yield Offence(id_, ("controls", index, "text"), message, advice(registry, control))
                    break

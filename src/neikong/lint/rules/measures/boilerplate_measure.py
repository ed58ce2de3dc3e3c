"""A measure is boilerplate.

空话套话: it speaks of strengthening, improving and making sure, and of nothing that
could be seen, counted or missed. Nobody can perform it, nobody can check it, and the
risk point is as open as before. The finding names the general words and what the
measure leaves out.

Mend: Say who does what when, by which means, on what, with which record, and what
happens otherwise. Fill in owner, checker, frequency, evidence and on_exception.

Measured: On the 90 controls of the worked registry no warning. On 400 sentences that
nothing was learned from (tests/lint/measures) it finds 99 of 100 hollow ones, together
with the rules on restated regulations and layering, and mistakes none of the specific
ones. Where all sentences of one writer were kept out of the learning, 95 to 100 of 100
hollow ones were found and 0 to 3 of 100 specific ones mistaken.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 切实加强欠税公告管理，不断提高责任意识，确保公告工作规范有序, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 公告名单由系统按季取数，删去一户须法制审核岗在说明单上签字，没有签字的网站不予发布, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.judgement import advice, certainties, general_words, hollow_measures
from neikong.lint.rule import Given, Offence, Option
from neikong.messages import N_, Message, msg
from neikong.model.registry import Registry

CODE = "NK501"
SEVERITY = Severity.WARNING
OPTIONS = (
    Option("certainty", 50, N_("From which certainty a measure counts as hollow, in percent"), least=1, most=100),
)

_MOST_WORDS = 5


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every active control, unless a rule that knows more precisely what is wrong speaks."""
    for (id_, index), control in hollow_measures(registry, given.options["certainty"]):
        if not general_words(registry, control.text, "sign_offs", "restating"):
            words = general_words(registry, control.text, "education", "slogans", "hollow")
            percent = certainties(registry)[id_, index]
            yield Offence(id_, ("controls", index, "text"), _message(words, percent), advice(registry, control))


def _message(words: tuple[str, ...], percent: int) -> Message:
    if words:
        return msg("The measure is boilerplate: {words}", words=words[:_MOST_WORDS])
    return msg("The measure reads like boilerplate ({percent} % sure), and no word in it is special", percent=percent)

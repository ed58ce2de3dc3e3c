"""A setting in registry.yaml names a rule that does not exist.

A misspelt rule is neither switched off nor weighed otherwise, and nobody notices until
the finding that was meant comes back.

Mend: Write the name or code of a rule; `select` and `ignore` also take a family, such as
`coverage`, and the beginning of a code, such as `NK3`.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {severity: {post-without-riks: info}}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {severity: {post-without-risk: info}}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import FAMILIES, Offence
from neikong.lint.rule_words import advice
from neikong.messages import Message, msg
from neikong.model.registry import Registry

CODE = "NK207"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """The lists `select` and `ignore`, and the keys of `severity` and `options`."""
    from neikong.lint.catalogue import all_rules, find_rule

    lint = registry.settings.lint
    for name, words in (("select", lint.select), ("ignore", lint.ignore)):
        for index, word in enumerate(words):
            if not any(rule.answers_to(word) for rule in all_rules()):
                hint, rewrite = advice(word, FAMILIES)
                yield Offence("", ("lint", name, index), _message(word), hint, rewrite=rewrite)
    for name, keys in (("severity", lint.severity), ("options", lint.options)):
        for word in keys:
            if find_rule(word) is None:
                hint, rewrite = advice(word)
                yield Offence("", ("lint", name, word), _message(word), hint, on_key=True, rewrite=rewrite)


def _message(word: str) -> Message:
    return msg("`{rule}` is no rule", rule=word)

"""A waiver names no rule.

It excuses nothing, and whoever relies on it will be surprised. A waiver names exactly
one rule; families and beginnings of codes would excuse what nobody has looked at.

Mend: Write the name or the code of the rule, as the finding to be excused shows it.

Bad:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        waivers:
          - {rule: post-without-duty, reason: 新设岗位，职责待党组确认, until: 2099-12-31, approved_by: deputy}

Good:
    posts/registry-clerk.yaml
        name: 收发岗
        department: levy
        waivers:
          - {rule: post-without-duties, reason: 新设岗位，职责待党组确认, until: 2099-12-31, approved_by: deputy}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.rule import Given, Offence
from neikong.lint.rule_words import advice
from neikong.lint.waiving import waivers
from neikong.messages import Message, msg
from neikong.model.registry import Registry

CODE = "NK993"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Waivers in force; of one that has ended only the end is worth a word."""
    from neikong.lint.catalogue import find_rule

    for use in waivers(registry, given.today):
        if not use.expired and find_rule(use.waiver.rule) is None:
            hint, rewrite = _advice(use.waiver.rule)
            yield Offence(
                use.entity or "",
                ("waivers", use.index, "rule"),
                msg("`{rule}` is no rule", rule=use.waiver.rule),
                hint,
                rewrite=rewrite,
            )


def _advice(word: str) -> tuple[Message, Rewrite | None]:
    from neikong.lint.catalogue import all_rules

    if any(rule.answers_to(word) for rule in all_rules()):
        return msg("A waiver excuses from one rule only: write its name or its whole code"), None
    return advice(word)

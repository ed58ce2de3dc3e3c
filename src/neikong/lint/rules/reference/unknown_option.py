"""An option is none of its rule's, or has a value that the rule does not take.

The rule then goes by its own bound, and the one that the bureau decided on has no
effect.

Mend: Write one of the options that the finding names, with a value within its bounds;
`neikong rule NAME` tells what the rule is about.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {grade-inflation: {share: 600}}}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {options: {grade-inflation: {share: 70}}}
"""

from collections.abc import Iterator, Mapping

from neikong.findings import Rewrite, Severity
from neikong.lint.rule import Offence, Option, Rule
from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.views.nearest import nearest

CODE = "NK208"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """The options of rules that exist."""
    from neikong.lint.catalogue import find_rule

    for word, values in registry.settings.lint.options.items():
        rule = find_rule(word)
        if rule is not None:
            yield from _options(word, rule, values)


def _options(word: str, rule: Rule, values: Mapping[str, int]) -> Iterator[Offence]:
    options = {option.name: option for option in rule.options}
    for name, value in values.items():
        route = ("lint", "options", word, name)
        option = options.get(name)
        if option is None:
            message = msg("The rule `{rule}` has no option `{option}`", rule=rule.name, option=name)
            near = nearest(name, list(options))
            rewrite = Rewrite(near[0], safe=False) if near else None
            yield Offence("", route, message, _known(tuple(options)), on_key=True, rewrite=rewrite)
        elif not option.allows(value):
            message = msg(
                "{value} is out of range: the rule goes by its own {default}", value=value, default=option.default
            )
            yield Offence("", route, message, _range(option))


def _known(names: tuple[str, ...]) -> Message:
    return msg("Its options are {options}", options=names) if names else msg("Remove it: the rule has no options")


def _range(option: Option) -> Message:
    if option.most is None:
        return msg("Write {bound} or more", bound=option.least)
    return msg("Write a number from {least} to {most}", least=option.least, most=option.most)

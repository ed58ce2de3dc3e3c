"""Words are added to a list that no rule reads.

A misspelt list is read by nobody: the words have no effect, and nobody is told.

Mend: Take the name of one of the lists that the finding names.

Bad:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {lexicon: {slogan: [对标先进]}}

Good:
    registry.yaml
        organization: 国家税务总局云川市税务局
        lint: {lexicon: {slogans: [对标先进]}}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.lexicon import own_lexicon
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.views.nearest import nearest

CODE = "NK210"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """The names of the lists under ``lint.lexicon``."""
    for name in registry.settings.lint.lexicon:
        lists = tuple(own_lexicon())
        if name not in lists:
            near = nearest(name, lists)
            yield Offence(
                "",
                ("lint", "lexicon", name),
                msg("There is no list of words `{name}`", name=name),
                msg("The lists are {lists}", lists=lists),
                on_key=True,
                rewrite=Rewrite(near[0], safe=False) if near else None,
            )

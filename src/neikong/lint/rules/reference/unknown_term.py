"""A term is not in the registry's vocabulary.

Domains, key areas and gates are declared in registry.yaml; tables and totals are made
from them.

Mend: Choose one of the terms that the finding lists, or add the term to registry.yaml.

Bad:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        domain: 征收类
        duties:
          - {id: D1, text: 管理欠税}

Good:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        domain: 税收执法类
        duties:
          - {id: D1, text: 管理欠税}
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.model.refs import Term
from neikong.model.registry import Registry

CODE = "NK203"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Terms, by their key or by their name; one that is missing is one cause wherever it is used."""
    places: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for reference in registry.references:
        if isinstance(reference.mark, Term) and not registry.is_flawed(SETTINGS_FILE, reference.mark.name):
            terms: Mapping[str, str] = getattr(registry.settings, reference.mark.name)
            if reference.target not in terms and reference.target not in terms.values():
                places[reference.mark.name, reference.target].append(Spot(reference.source, reference.route))
    for (name, target), (first, *others) in places.items():
        allowed = tuple(f"{key} ({word})" for key, word in getattr(registry.settings, name).items())
        message = msg("`{term}` is not among the {vocabulary} of registry.yaml", term=target, vocabulary=name)
        hint = msg("Write one of {allowed}", allowed=allowed)
        yield Offence(first.entity, first.route, message, hint, also=tuple(others))

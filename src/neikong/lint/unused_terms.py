"""Terms that registry.yaml declares and nobody uses."""

from collections.abc import Iterable, Iterator

from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry
from neikong.model.scalars import half_width


def unused_terms(registry: Registry, vocabulary: str, used: Iterable[str | None]) -> Iterator[tuple[str, str]]:
    """Key and name of each unused term of a vocabulary that the bureau itself declares.

    Where nothing uses the vocabulary, each of its terms would be the same complaint.
    """
    known = {term for term in used if term}
    settings = registry.settings
    if not known or vocabulary not in settings.model_fields_set or SETTINGS_FILE in registry.flaws:
        return
    for key, name in getattr(settings, vocabulary).items():
        if half_width(key) not in known:
            yield key, name

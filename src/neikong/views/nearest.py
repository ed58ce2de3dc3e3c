"""Words that somebody may have meant."""

from collections.abc import Iterable

_SIMILAR_ENOUGH = 60
_MOST = 3


def nearest(wrong: str, known: Iterable[str]) -> tuple[str, ...]:
    """At most three words that are spelt much like ``wrong``, the nearest first."""
    from rapidfuzz import fuzz, process  # only where somebody made a mistake

    matches = process.extract(wrong, list(known), scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH, limit=_MOST)
    return tuple(match[0] for match in matches)

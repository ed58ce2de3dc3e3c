"""How surely a measure is hollow (空话套话): learned from sentences, not from a list of words.

A reviewer tells a hollow sentence at a glance: it speaks of 加强, 落实, 规范,
责任 and never of doors, forms, days and keys. So does a logistic regression over
the characters and pairs of characters that occur in a sentence. Its weights
stand in hollowness.json and are learned by ``tools/weigh.py`` from sentences
that were written for this project; numbers count as one character, since a
figure alone proves nothing.
"""

import json
import re
import unicodedata
from functools import cache
from itertools import pairwise
from math import exp
from pathlib import Path

_FILE = Path(__file__).with_name("hollowness.json")
_NUMBER = re.compile(r"[0-9]+(?:[.][0-9]+)?")
_CLAUSES = re.compile(r"[；;。\n]+")
_SHORTEST = 12
"""A shorter part of a measure is too little to be judged by itself."""

_FEWEST = 4
"""Of fewer characters nothing can be said."""
_SURE = 50.0
_NO_DOUBT = -4.0
"""Of the sentences that were learned from, no hollow one has single characters that weigh so little."""


def features(text: str) -> set[str]:
    """The characters and the pairs of neighbours that occur in a text, each once; widths do not matter."""
    text = _NUMBER.sub("0", unicodedata.normalize("NFKC", text))
    return {*text, *(one + other for one, other in pairwise(text))}


def certainty(text: str, lean: float = 0.0) -> int:
    """How surely the text is hollow, in percent. ``lean`` is added to the sum of the weights.

    A long measure may begin with generalities: where it sounds hollow as a
    whole, its most specific part decides.
    """
    if sum(map(str.isalnum, text)) < _FEWEST:
        return 0
    weight = _weight(text)
    if weight > 0:
        parts = [part for part in _CLAUSES.split(text) if len(part) >= _SHORTEST]
        weight = min(weight, *map(_weight, parts)) if len(parts) > 1 else weight
    weight += lean
    return round(100 / (1 + exp(-max(-_SURE, min(_SURE, weight)))))


def _weight(text: str) -> float:
    """The sum of the weights, or an estimate where the single characters leave no doubt."""
    bias, weights = _weights()
    estimate = bias + sum(map(weights.__getitem__, {*text} & weights.keys()))
    if estimate < _NO_DOUBT:
        return estimate
    return bias + sum(map(weights.__getitem__, features(text) & weights.keys()))


@cache
def _weights() -> tuple[float, dict[str, float]]:
    learned = json.loads(_FILE.read_text(encoding="utf-8"))
    return learned["bias"], learned["weights"]

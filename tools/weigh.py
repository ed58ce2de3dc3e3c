"""Learn how hollow and specific measures sound: ``python tools/weigh.py`` writes hollowness.json.

Logistic regression with a quadratic penalty over the characters and pairs of
characters of the sentences in ``tools/measures``. The order of the sentences is
fixed, so the same sentences give the same weights.
"""

import json
import random
import sys
from collections import Counter
from math import exp
from pathlib import Path

from neikong.lint.hollowness import features

ROOT = Path(__file__).parent.parent
SENTENCES = ROOT / "tools/measures"
TARGET = ROOT / "src/neikong/lint/hollowness.json"
LEAST_OFTEN = 3
"""What fewer sentences have is chance."""
ROUNDS = 40
STEP = 0.12
PENALTY = 0.003
WORTH_KEEPING = 0.06


def sentences(name: str) -> list[str]:
    """The sentences of one file, a line each."""
    return [line for line in (SENTENCES / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line]


def learn(hollow: list[str], specific: list[str]) -> tuple[float, dict[str, float]]:
    """Bias and weights; a positive weight speaks for hollow."""
    examples = [(features(text), 1.0) for text in hollow] + [(features(text), 0.0) for text in specific]
    counts = Counter(feature for found, _ in examples for feature in found)
    known = [([feature for feature in sorted(found) if counts[feature] >= LEAST_OFTEN], y) for found, y in examples]
    weights: dict[str, float] = dict.fromkeys((feature for found, _ in known for feature in found), 0.0)
    bias, dice = 0.0, random.Random(1)
    for turn in range(ROUNDS):
        step = STEP / (1 + turn / 8)
        dice.shuffle(known)
        for found, wanted in known:
            slip = wanted - 1 / (1 + exp(-bias - sum(weights[feature] for feature in found)))
            bias += step * slip
            for feature in found:
                weights[feature] += step * (slip - PENALTY * weights[feature])
    return bias, weights


def main() -> int:
    """Write the weights, the small ones left out."""
    bias, weights = learn(sentences("hollow"), sentences("specific"))
    kept = {feature: round(weight, 2) for feature, weight in sorted(weights.items()) if abs(weight) >= WORTH_KEEPING}
    lines = ",\n".join(f"    {json.dumps(feature, ensure_ascii=False)}: {weight}" for feature, weight in kept.items())
    TARGET.write_text(f'{{\n  "bias": {bias:.2f},\n  "weights": {{\n{lines}\n  }}\n}}\n', encoding="utf-8")
    print(f"{len(kept)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())

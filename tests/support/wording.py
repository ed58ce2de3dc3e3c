"""What the rules on wording make of one sentence."""

import json

from tests.support.check import files, findings, result

from neikong.findings import Finding
from neikong.lint.fixing import fixed_files
from neikong.load import load

PATH = "posts/arrears.yaml"
PLACE = (5, 11)
"""Line and column of the sentence."""


def post(sentence: str) -> str:
    """A post whose only duty is the sentence."""
    text = json.dumps(sentence, ensure_ascii=False)
    return f"name: 欠税管理岗\ndepartment: levy\nduties:\n  - id: D1\n    text: {text}\n    parent: levy/D1\n"


def found(sentence: str, rule: str, path: str = PATH, text: str | None = None) -> list[Finding]:
    """What the rule finds in a duty, or in the whole file that is given instead."""
    return findings({path: text or post(sentence)}, rule)


def mended(sentence: str, rule: str, *, unsafe: bool = False) -> str:
    """The sentence after the rule's fix; the same where there is none."""
    state = files({PATH: post(sentence)})
    fixes = [one for one in result({PATH: post(sentence)}).findings if one.rule == rule]
    after = load(state | fixed_files(state, fixes, unsafe=unsafe))[0]
    return after.posts["arrears"].duties[0].text


def places(found: list[Finding]) -> list[tuple[int, int]]:
    return [(one.span.line, one.span.column) for one in found if one.span]

"""A text still holds a placeholder.

待定, ××× or 张三 were meant to be replaced before anybody reads this; 相关人员 and
有关部门 are people and departments that do not exist, so nobody will come.

Mend: Write the post, the department, the number or the name; or leave the field out
until it is known.

Measured: No finding in the worked registry, none in 370 specific sentences.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 每季度由相关人员核对欠税公告名单，差异当日补公告, grade: 2}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        controls:
          - {id: C1, text: 每季度由法制审核岗核对欠税公告名单，差异当日补公告, grade: 2}
"""

import re
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.lexicon import lexicon
from neikong.lint.rule import Offence
from neikong.lint.texts import mentioned, texts
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK508"
SEVERITY = Severity.WARNING

_ACTING = r"(?:^|[，。；、：,;]|由|经|报|交|送|请|会同|通知|转|商)"
"""What stands before somebody who is to act; elsewhere 相关人员 may well be the persons concerned."""


def check(registry: Registry) -> Iterator[Offence]:
    """Every text; an actor that nobody is counts where it is to act."""
    words = lexicon(registry)
    blanks = map(_whole, mentioned(registry, words["placeholders"]))
    actors = (f"{_ACTING}({re.escape(word)})" for word in mentioned(registry, words["nobody"]))
    if patterns := [re.compile(expression) for expression in (*blanks, *actors)]:
        for entity, route, text in texts(registry):
            hit = next((hit for pattern in patterns if (hit := pattern.search(text))), None)
            if hit is not None:
                yield Offence(
                    entity,
                    route,
                    msg("A placeholder was left: {word}", word=hit.group(hit.re.groups)),
                    msg("Write who or what is meant"),
                )


def _whole(word: str) -> str:
    """The word, not inside a longer one: 待定 is none in 等待定期."""
    escaped = re.escape(word)
    if word.isascii():
        return rf"(?<![0-9A-Za-z]){escaped}(?![0-9A-Za-z])"
    return rf"(?<!等){escaped}(?!期)" if word.startswith("待") else rf"(?<![“‘「]){escaped}(?![”’」])"

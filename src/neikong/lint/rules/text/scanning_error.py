"""A text has an error that scanning or typing left behind.

配臵 for 配置 or 分险点 for 风险点 come from scanned paper and converted files, and are copied
from year to year. Whoever searches for the right word does not find the text. The list has only
what is never right; `lint: {lexicon: {scanning_errors: ["错=对"]}}` adds to it.

Mend: Write the right word; `neikong validate --fix` does.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单并配臵复核人员, parent: levy/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单并配置复核人员, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.lint.wording import any_of, named, pairs
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK951"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every text."""
    words = pairs(registry, "scanning_errors")
    errors = any_of(words)
    for entity, route, text in containing(registry, errors):
        if wrong := errors.findall(text):
            yield Offence(
                entity,
                route,
                msg("A scanning or typing error: {wrong}", wrong=named(wrong)),
                msg("Write {right}", right=named([words[word] for word in wrong])),
                rewrite=Rewrite(errors.sub(lambda found: words[found.group()], text), safe=True),
            )

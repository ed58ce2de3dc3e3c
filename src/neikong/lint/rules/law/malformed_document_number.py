"""A document number has its year in the wrong brackets.

GB/T 9704-2012 puts the year of a document number in 〔 〕. With other brackets a search
for the number misses the document.

Mend: Write 国税发〔2005〕43号 for 国税发[2005]43号. The fix does it.

Bad:
    regulations/review-rule.yaml
        title: 纳税评估管理办法（试行）
        number: 国税发[2005]43号
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [review-rule]}

Good:
    regulations/review-rule.yaml
        title: 纳税评估管理办法（试行）
        number: 国税发〔2005〕43号
    departments/levy.yaml
        name: 征收管理科
        duties:
          - {id: D1, text: 管理辖区内欠缴税款, basis: [review-rule]}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK712"
SEVERITY = Severity.WARNING

_SIGN = Pattern("号")
_NUMBER = Pattern(
    r"(?<=[\u4e00-\u9fff])\s*[\[［(（【﹝{｛]\s*((?:19|20)\d{2})\s*[\]］)）】﹞}｝]\s*(第?\s*\d{1,5}\s*号)"
)


def check(registry: Registry) -> Iterator[Offence]:
    """Every text with a number of that form."""
    for source in containing(registry, _SIGN):
        found = _NUMBER.search(source.text)
        if found and not source.text[: found.start()].endswith("第"):
            right = _NUMBER.sub(r"〔\1〕\2", source.text)
            yield Offence(
                source.entity,
                source.route,
                msg("The year in `{number}` is not in 〔 〕", number=found.group().strip()),
                msg("Write `〔{year}〕`", year=found.group(1)),
                rewrite=Rewrite(right, safe=True),
            )

"""Two punctuation marks stand where one belongs.

，， and ，。 are left behind when a sentence is edited. A reader wonders whether something is
missing between them. An ellipsis (……) and repeated exclamation marks are no mistake.

Mend: Keep one of the marks; `neikong validate --fix` does where it is clear which.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单，，报科长审核, parent: levy/D1}

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单，报科长审核, parent: levy/D1}
"""

from collections.abc import Iterator

from neikong.findings import Rewrite, Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.lint.wording import named
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK956"
SEVERITY = Severity.INFO

_RUN = Pattern("[，。、；：]{2,}")


def check(registry: Registry) -> Iterator[Offence]:
    """Every text."""
    for entity, route, text in containing(registry, _RUN):
        if runs := _RUN.findall(text):
            mended = Rewrite(_RUN.sub(lambda run: _kept(run.group()), text), safe=True)
            yield Offence(
                entity,
                route,
                msg("Repeated punctuation: {marks}", marks=named(runs)),
                msg("Keep one of the marks"),
                rewrite=mended if all(len(_kept(run)) == 1 for run in runs) else None,
            )


def _kept(run: str) -> str:
    """The one mark that is meant: a full stop ends what stood before it. Three full stops may be an ellipsis."""
    marks = set(run)
    if run.startswith("。。。") or (len(marks) > 1 and not run.endswith("。")):
        return run
    return run[-1]

"""What a change broke and mended, as a list."""

from collections.abc import Iterator

from neikong.account.review import Review
from neikong.findings import FIRST_CHARACTER, Finding, Severity
from neikong.messages import N_, msg
from neikong.render.fitting import and_more, fitted, fitting
from neikong.render.markdown import code, sentence

_WEIGHTS = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("info")}
_FOR_SOLVED = 2_000
_NONE = msg("The change brings no new finding.")


def finding_lines(review: Review, room: int) -> Iterator[str]:
    """The new ones, the worst first, and how many are solved of each rule."""
    translate = review.changes.translate
    if review.new:
        yield from fitted((_line(review, finding) for finding in review.new), room - _FOR_SOLVED, translate)
        yield ""
    else:
        yield sentence(_NONE, translate) + "\n"
    if review.solved:
        kept, left = fitting((f"{code(rule)} {number}" for rule, number in review.solved), _FOR_SOLVED)
        more = [and_more(left, translate)] if left else []
        title = msg("{title}: ", title=msg("Solved")).text(translate)
        yield f"{title}{' · '.join((*kept, *more))}\n"


def _line(review: Review, finding: Finding) -> str:
    place = f"{review.file(finding)}:{(finding.span or FIRST_CHARACTER).line}"
    weight = review.changes.translate(_WEIGHTS[finding.severity])
    return f"- **{weight}** {code(place)} {sentence(finding.message, review.changes.translate)} {code(finding.rule)}"

r"""A line ends with blanks.

Nobody sees them, but every tool does: they show up as changes where nothing was changed, and a
full-width blank becomes part of the text.

Mend: Delete them; `neikong validate --fix` does. Most editors can do so on saving.

Bad:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法\x20\x20
        articles: 94

Good:
    regulations/levy-law.yaml
        title: 中华人民共和国税收征收管理法
        articles: 94
"""

from collections.abc import Iterator

from neikong.findings import Severity, Span
from neikong.lint.rule import Slip
from neikong.messages import msg
from neikong.yamldoc import lines

CODE = "NK955"
SEVERITY = Severity.INFO

_BLANKS = " \t\u3000\xa0"
_LAST = tuple(blank.encode() for blank in _BLANKS)
_BEFORE_FEED, _BEFORE_RETURN = (tuple(blank + end for blank in _LAST) for end in (b"\n", b"\r"))


def scan(data: bytes) -> Iterator[Slip]:
    """Every line; blanks between lines, in comments and in texts alike: the data model trims what it reads."""
    ends = (*_BEFORE_FEED, *_BEFORE_RETURN) if b"\r" in data else _BEFORE_FEED
    if not data.endswith(_LAST) and not any(end in data for end in ends):
        return
    for number, start, line in lines(data):
        rest = line.rstrip(_BLANKS)
        if len(rest) < len(line) and not rest.endswith("\\"):  # behind a backslash a blank is meant
            yield Slip(
                span=Span(number, len(rest) + 1, number, len(line) + 1),
                start=start + len(rest),
                end=start + len(line),
                text="",
                message=msg("Blanks at the end of the line"),
            )

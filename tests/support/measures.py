"""Risk points with measures: one control a line, so that the places are plain."""

HEAD = """\
name: 欠税公告漏报
posts: [arrears]
duties: [arrears/D1]
basis: [levy-law/45]
grade: 2
controls:
"""
FIRST_LINE = 7
TEXT_COLUMN = 20


def risk(*measures: str, fields: str = "") -> str:
    """A risk point; control C1 stands in line 7, its text in column 20."""
    more = f", {fields}" if fields else ""
    lines = (f"  - {{id: C{number}, text: '{text}'{more}}}\n" for number, text in enumerate(measures, 1))
    return HEAD + "".join(lines)


FILLED = (
    "grade: 2, type: preventive, owner: arrears, checker: levy-head, frequency: monthly, "
    "evidence: 余额核对表, on_exception: block"
)

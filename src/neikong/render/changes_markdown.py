"""Changes for a comment on a pull request: summary first, details folded, never too long for one."""

from collections.abc import Iterator

from neikong.account.changes import ChangeAccount, ChangeReport, Section
from neikong.account.field_words import FieldAccount
from neikong.account.marks import DELETED, INSERTED, Piece
from neikong.messages import N_, msg
from neikong.render.markdown import code, inline, marked

LIMIT = 60_000
"""Characters; a comment on GitHub or Gitee may have 65,536."""

_LONGEST_FIELD = 1_500
_ROOM_FOR_THE_END = 400


def changes_markdown(report: ChangeReport, limit: int = LIMIT) -> str:
    """The whole comparison, cut between two changes where it would be longer than ``limit`` characters."""
    head = "\n".join(_head(report))
    folded = folded_changes(report, limit - len(head) - 1)
    return f"{head}\n{folded}" if folded else head


def folded_changes(report: ChangeReport, limit: int) -> str:
    """The changes of each department folded, cut between two where they would be longer than ``limit`` characters."""
    room, parts, left_out = limit - _ROOM_FOR_THE_END, [], 0
    for section in report.sections():
        text, taken = _section(report, section, room)
        left_out += len(section.changes) - taken
        if taken:
            room -= len(text) + 1
            parts.append(text)
    if left_out:
        shown = str(code(f"neikong diff {report.before.state} {report.after.state}"))
        more = msg("{count:change does|changes do} not fit in here; {command} shows all", count=left_out, command=shown)
        parts.append(f"{report.say(more)}\n")
    return "\n".join(parts)


def _head(report: ChangeReport) -> Iterator[str]:
    count = report.say(msg("{count:change|changes}", count=len(report.comparison.changes)))
    tally = " · ".join(f"{kind} {number}" for kind, number in report.tally())
    yield f"## {inline(report.before.state)} → {inline(report.after.state)}\n"
    yield f"**{count}**{' · ' if tally else ''}{tally}\n"
    yield from figures(report)
    sections = report.sections()
    if sections:
        titles = map(report.translate, (N_("Department"), N_("Changes")))
        yield f"| {' | '.join(titles)} |\n|---|---|"
        for section in sections:
            tally = " · ".join(f"{kind} {len(changes)}" for kind, changes in section.by_kind())
            yield f"| {_department(report, section)} | {tally} |"
        yield ""


def figures(report: ChangeReport) -> Iterator[str]:
    """The figures that changed, and how they add up."""
    changed = [one for one in report.totals() if one[3] != "="]
    if changed:
        titles = (N_("Measure"), N_("Before"), N_("After"), N_("Difference"))
        yield f"| {' | '.join(map(report.translate, titles))} |\n|---|--:|--:|--:|"
        for title, before, after, delta in changed:
            yield f"| {inline(title)} | {before} | {after} | {delta} |"
        yield ""
    for title, terms in report.reconciliations():
        yield f"- {report.titled(title)}{terms}"
    if report.comparison.totals:
        balance = N_("The totals add up") if report.comparison.balances else N_("The totals do not add up")
        yield f"\n{report.translate(balance)}\n"


def _department(report: ChangeReport, section: Section) -> str:
    name = inline(section.name) or report.translate(N_("the whole bureau"))
    return f"{code(section.department)} {name}" if section.department else name


def _section(report: ChangeReport, section: Section, room: int) -> tuple[str, int]:
    """One department folded, with as many of its changes as there is room for; and how many those are."""
    text = f"<details><summary>{_summary(report, section)} ({len(section.changes)})</summary>\n"
    taken = 0
    for kind, changes in section.by_kind():
        text += f"\n**{kind}**\n\n"
        for one in changes:
            told = "\n".join(_change(report, one)) + "\n"
            if len(text) + len(told) > room:
                return f"{text}\n</details>\n", taken
            text += told
            taken += 1
    return f"{text}\n</details>\n", taken


def _summary(report: ChangeReport, section: Section) -> str:
    """Inside of HTML tags Markdown means nothing, and signs of HTML do."""
    name = section.name or report.translate(N_("the whole bureau"))
    text = f"{section.department} {name}".strip()
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _change(report: ChangeReport, one: ChangeAccount) -> Iterator[str]:
    extra = [f"**{one.direction}**"] if one.direction else []
    extra += [f"*{one.likely}*"] if one.likely else []
    extra += [report.say(msg("Reason: {reason}", reason=str(inline(one.reason))))] if one.reason else []
    yield " · ".join([f"- {code(one.ids)} {inline(one.name)}", *extra])
    for field in one.fields:
        yield f"  - {report.titled(str(inline(field.title)))}{_field(report, field)}"


def _field(report: ChangeReport, field: FieldAccount) -> str:
    if field.is_list:
        items = (*(Piece(item, DELETED) for item in field.gone), *(Piece(item, INSERTED) for item in field.come))
        return " ".join(map(_piece, items))
    if field.is_new:
        return _cut(field.after)
    nothing = report.translate(N_("nothing"))
    if not field.before or not field.after:
        return f"{_cut(field.before) or nothing} → {_cut(field.after) or nothing}"
    if all(piece.mark for piece in field.pieces):
        return f"{_cut(field.before)} → {_cut(field.after)}"
    return "".join(map(_piece, field.pieces))


def _cut(text: str) -> str:
    return str(inline(text if len(text) <= _LONGEST_FIELD else f"{text[:_LONGEST_FIELD]}…"))


def _piece(piece: Piece) -> str:
    text = piece.text if len(piece.text) <= _LONGEST_FIELD else f"{piece.text[:_LONGEST_FIELD]}…"
    return marked(text, piece.mark)

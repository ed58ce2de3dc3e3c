"""A changed field on a terminal: one line, or one for each item that came or went."""

from collections.abc import Iterator

from neikong.account.contrast import SHORT, contrast, shortened
from neikong.account.field_words import FieldAccount
from neikong.account.marks import DELETED, INSERTED, KEPT, Piece, side
from neikong.messages import N_, Translate, msg
from neikong.report.styled import Line, Part

_MOST = 20
"""Items of a long list that are shown of either side."""

_AROUND = 12
"""Characters of a long text that are shown before and behind a change."""


def field_lines(field: FieldAccount, translate: Translate, indent: str = "      ") -> Iterator[Line]:
    """What a field was and what it is now; of long sentences the parts around the changes."""
    title = msg("{title}: ", title=field.title).text(translate)
    if field.is_list:
        yield ((f"{indent}{field.title}", "dim"),)
        yield from _items(f"{indent}  − ", "before", field.gone, translate)
        yield from _items(f"{indent}  + ", "after", field.come, translate)
    elif field.is_new:
        yield (f"{indent}{title}", "dim"), (shortened(field.after), "after")
    elif _is_long(field) and any(piece.mark == KEPT for piece in field.pieces):
        yield (f"{indent}{title}", "dim"), *_inline(field.pieces)
    else:
        nothing = translate(N_("nothing"))
        old = _whole(field, DELETED, "before") or ((nothing, "before"),)
        new = _whole(field, INSERTED, "after") or ((nothing, "after"),)
        yield (f"{indent}{title}", "dim"), *old, (" → ", "dim"), *new


def _is_long(field: FieldAccount) -> bool:
    return max(len(field.before), len(field.after)) > SHORT


def _whole(field: FieldAccount, mark: str, style: str) -> tuple[Part, ...]:
    """One side, its changed words in colour; of two long texts that share nothing the part that differs."""
    if _is_long(field):
        both = contrast(field.before, field.after) if field.before and field.after else None
        text = both[mark == INSERTED] if both else shortened(field.after if mark == INSERTED else field.before)
        return ((text, style),) if text else ()
    return tuple((piece.text, style if piece.mark else "") for piece in side(field.pieces, mark))


def _inline(pieces: tuple[Piece, ...]) -> Iterator[Part]:
    """Both wordings in one line; what stays the same is cut where it is long."""
    for place, (text, mark) in enumerate(pieces):
        if mark:
            yield shortened(text), mark
            continue
        head = "" if place == 0 else text[:_AROUND]
        tail = "" if place == len(pieces) - 1 else text[-_AROUND:]
        yield text if len(text) <= len(head) + len(tail) + 1 else f"{head}…{tail}", ""


def _items(sign: str, style: str, items: tuple[str, ...], translate: Translate) -> Iterator[Line]:
    for item in items[:_MOST]:
        yield (sign, "dim"), (shortened(item), style)
    if len(items) > _MOST:
        more = msg("… and {count} more", count=len(items) - _MOST).text(translate)
        yield ((f"{sign}{more}", "dim"),)

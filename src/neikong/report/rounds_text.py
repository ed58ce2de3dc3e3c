"""The checking rounds of a registry for people: a line each, in their order."""

from collections.abc import Iterator, Mapping

from neikong.messages import msg
from neikong.model.round import Round
from neikong.report.cells import Column, table
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part
from neikong.views.chronicle import RoundLine
from neikong.views.counts import measure_title


def rounds_text(
    found: tuple[RoundLine, ...], here: Mapping[str, bool], grades: Mapping[str, str], reader: Reader
) -> Iterator[Line]:
    """Number, dates, whether it is open, whether its tree is at hand, title and declared figures."""
    if not found:
        yield ((reader.say(msg("There are no rounds yet")), "dim"),)
        return
    columns = (Column(right=True), Column(), Column(), Column(), Column(), Column(shrinks=True))
    yield from table(columns, [_row(one, here, grades, reader) for one in found], reader.columns)


def _row(one: RoundLine, here: Mapping[str, bool], grades: Mapping[str, str], reader: Reader) -> list[Part]:
    return [
        (reader.say(one.round.id), "id"),
        (f"{one.round.opened} – {one.round.closed or ''}".rstrip(), ""),
        (reader.say(msg("open") if one.is_open else msg("closed")), "good" if one.is_open else ""),
        _tree(one.round, here, reader),
        (reader.say(one.round.title), "heading"),
        (_declared(one.round, grades, reader), "dim"),
    ]


def _tree(round_: Round, here: Mapping[str, bool], reader: Reader) -> Part:
    if round_.snapshot is None:
        return "—", "dim"
    tree = round_.snapshot.tree[:12]
    is_here = here.get(round_.id)
    if is_here is None:
        return tree, "dim"
    word = reader.say(msg("here") if is_here else msg("not here"))
    return f"{tree} {word}", "dim" if is_here else "warning"


def _declared(round_: Round, grades: Mapping[str, str], reader: Reader) -> str:
    said = ((name, number) for name, number in round_.declared or () if number is not None)
    return reader.join(
        msg("{figure} {number}", figure=measure_title(name, grades), number=number) for name, number in said
    )

"""What a search found, for people: entities, and in each the texts with the words marked."""

from collections.abc import Iterator

from neikong.messages import msg
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part, visible, width
from neikong.views.search import Found, Hit

_MOST_HITS = 3
_USUAL = 100
_BEFORE = 12
"""Characters that are kept in front of the first mark of a long text."""


def search_text(words: tuple[str, ...], found: tuple[Found, ...], reader: Reader) -> Iterator[Line]:
    """One block for each entity, then how many there are."""
    for one in found:
        yield from _found(one, reader)
    sought = " ".join(map(reader.say, words))
    if found:
        yield ()
        yield ((reader.say(msg("{count:entity|entities} with {words}", count=len(found), words=sought)), "heading"),)
    else:
        yield ((reader.say(msg("Nothing has {words} in it", words=sought)), "dim"),)


def _found(found: Found, reader: Reader) -> Iterator[Line]:
    yield (
        (reader.say(found.id), "id"),
        (f"  {reader.say(found.name)}".rstrip(), ""),
        (f"  {reader.say(found.kind_title)}", "dim"),
    )
    for hit in found.hits[:_MOST_HITS]:
        yield from _hit(found, hit, reader)
    if len(found.hits) > _MOST_HITS:
        more = msg("and {count:more place|more places}", count=len(found.hits) - _MOST_HITS)
        yield ("    ", ""), (reader.say(more), "dim")


def _hit(found: Found, hit: Hit, reader: Reader) -> Iterator[Line]:
    place = f"    {reader.say(reader.file(found.path))}:{hit.span.line}"
    title = reader.say(hit.titles[-1]) if hit.titles else ""
    head: tuple[Part, Part] = ((place, "dim"), (f"  {title}  ", "dim"))
    room = max((reader.columns or _USUAL) - sum(width(text) for text, _ in head), 2 * _BEFORE)
    yield *head, *_marked(hit, room)


def _marked(hit: Hit, cells: int) -> Iterator[Part]:
    """The text with its marks, as much of it as fits."""
    start = hit.marks[0][0]
    begin = max(0, start - _BEFORE) if width(hit.text) > cells else 0
    parts = list(_parts(hit, begin))
    left = cells
    if begin:
        yield "…", "dim"
        left -= 1
    for text, style in parts:
        for index, sign in enumerate(text):
            left -= width(sign)
            if left < 1:
                yield text[:index], style
                yield "…", "dim"
                return
        yield text, style


def _parts(hit: Hit, begin: int) -> Iterator[Part]:
    at = begin
    for start, end in hit.marks:
        yield _one_line(hit.text[at:start]), ""
        yield _one_line(hit.text[start:end]), "match"
        at = end
    yield _one_line(hit.text[at:]), ""


def _one_line(text: str) -> str:
    return visible(text.replace("\n", " ").replace("\t", " "))

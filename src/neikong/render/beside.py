"""Questions with their answers beside each other, for pages that must not grow long."""

from collections.abc import Iterable, Iterator, Sequence

from neikong.render.blocks import Block, Columns, Laid, Paragraph, Runs


def beside(blocks: Iterable[Block], shares: Sequence[float]) -> Iterator[Laid]:
    """The blocks; as many lists as there are ``shares``, each led by a bold line, become columns."""
    found: list[tuple[Runs, list[Paragraph]]] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.leads:
            found.append((block.runs, []))
        elif found and isinstance(block, Paragraph) and block.depth:
            found[-1][1].append(block)
        else:
            yield from _side_by_side(found, shares)
            found = []
            yield block
    yield from _side_by_side(found, shares)


def _side_by_side(found: Sequence[tuple[Runs, list[Paragraph]]], shares: Sequence[float]) -> Iterator[Laid]:
    if len(found) == len(shares):
        heads, parts = zip(*found, strict=True)
        yield Columns(heads, tuple(map(tuple, parts)), tuple(shares))
        return
    for head, part in found:  # a bureau's own template asks in another way
        yield Paragraph(head)
        yield from part

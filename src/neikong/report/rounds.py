"""The checking rounds of a registry, one line each."""

from collections.abc import Iterator

from neikong.messages import N_, Translate
from neikong.model.registry import Registry
from neikong.report.styled import Line, visible


def rounds(registry: Registry, translate: Translate) -> Iterator[Line]:
    """Number, dates, title and tree of each round, in their order."""
    if not registry.rounds:
        yield ((translate(N_("There are no rounds yet")), "dim"),)
    for id_, round_ in sorted(registry.rounds.items(), key=lambda item: item[0].zfill(6)):
        end = str(round_.closed) if round_.closed else translate(N_("open"))
        tree = round_.snapshot.tree[:12] if round_.snapshot else "—"
        yield (
            (f"{id_:>4}  ", "id"),
            (f"{round_.opened} – {end:<10}  ", ""),
            (visible(round_.title), "heading"),
            (f"  {tree}", "dim"),
        )

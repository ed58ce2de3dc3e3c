"""Shares in words and in tables."""

from neikong.messages import N_, Message, msg
from neikong.views.paper import Grid
from neikong.views.shares import UNSTATED, Distribution


def percent(number: int, total: int) -> str:
    """A share with one decimal: 74.2%."""
    return f"{100 * number / total if total else 0:.1f}%"


def portions(distribution: Distribution, unstated: Message | None = None) -> tuple[Message, ...]:
    """Each value that occurs, with its number and share; ``unstated`` is another name for those without."""
    of_controls = distribution.of == "controls"
    template = N_("{number} {label} ({percent})") if of_controls else N_("{label}: {number} ({percent})")
    return tuple(
        msg(
            template,
            number=one.number,
            label=unstated if unstated and one.value == UNSTATED else one.label,
            percent=percent(one.number, distribution.total),
        )
        for one in distribution.shares
        if one.number
    )


def grid_of(distribution: Distribution) -> Grid:
    """A row for each value. Where one thing may have several values the numbers are not summed up."""
    rows = tuple((one.label, one.number, percent(one.number, distribution.total)) for one in distribution.shares)
    note = msg("One may stand in several rows, so the rows do not add up to the total")
    whole = "" if distribution.several or not distribution.total else percent(1, 1)
    return Grid(
        distribution.title,
        (msg("Kind"), msg("Quantity"), msg("Share")),
        rows,
        (msg("total"), distribution.total, whole),
        note if distribution.several else None,
    )

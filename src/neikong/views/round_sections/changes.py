"""What changed since the last round: a sum that adds up, and the risk points behind it."""

from collections.abc import Iterator

from neikong.messages import Message, msg
from neikong.views.paper import Points, Section
from neikong.views.since import TERMS, Since

_TITLES = {
    "merged": msg("Merged risk points"),
    "split": msg("Split risk points"),
    "retired": msg("Retired risk points"),
    "removed": msg("Risk points removed without being retired"),
    "added": msg("Added risk points"),
    "restored": msg("Restored risk points"),
    "regraded": msg("Risk points with another grade"),
}


def changes(before: str | None, since: Since | None) -> Section:
    """The comparison with the round ``before``, or why there is none."""
    title = msg("5. Changes since the last round")
    if before is None:
        return Section("changes", title, (msg("This is the first round: there is none to compare it with."),))
    if since is None:
        return Section("changes", title, (msg("Round {number} is not at hand, and was not compared.", number=before),))
    points = tuple(Points(title, since.named[kind]) for kind, title in _TITLES.items() if kind in since.named)
    return Section("changes", title, tuple(_sentences(since)), points=points)


def _sentences(since: Since) -> Iterator[Message]:
    terms = tuple(msg("{number} {term}", number=one.number, term=TERMS[one.kind]) for one in since.terms)
    if terms:
        yield msg(
            "Round {number} had {before:risk point|risk points}, this round has {after}: {terms} ({sum}).",
            number=since.round,
            before=since.before,
            after=since.after,
            terms=terms,
            sum=since.sum,
        )
    else:
        yield msg(
            "As in round {number}, there are {after:risk point|risk points}.", number=since.round, after=since.after
        )
    if not since.adds_up:
        yield msg("The sum does not add up: the report must not be sent before this is mended.")
    for figure, before, after in since.figures:
        yield msg("{figure}: {before} in the last round, {after} now.", figure=figure, before=before, after=after)
    if since.graded:
        yield msg(
            "The grades of {number:risk point|risk points} were approved for the first time.", number=since.graded
        )

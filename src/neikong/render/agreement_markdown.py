"""Who must agree to a change, as a table."""

from collections.abc import Iterator

from neikong.account.agreement import Agreement
from neikong.account.review import Review
from neikong.messages import N_, Message, msg
from neikong.model import SETTINGS_FILE
from neikong.model.choices import Stage
from neikong.model.kinds import KINDS
from neikong.render.fitting import and_more, fitted
from neikong.render.markdown import code, inline, sentence

_MOST_NAMED = 20
_BODIES = (Stage.PERSONNEL, Stage.PARTY_GROUP)
"""Stages that are nobody's post: the stage itself says who agrees."""

_DEFAULT = msg("Where no policy says who agrees to registry.yaml, the internal-control office is proposed.")


def agreement_lines(review: Review, room: int) -> Iterator[str]:
    """A row for each stage and post; then what there is no policy for, and whom that leaves to be asked."""
    translate = review.changes.translate
    needed, free = review.agreements.needed, review.agreements.free
    if needed:
        columns = map(translate, (N_("Stage"), N_("Post"), N_("Concerned")))
        yield f"| {' | '.join(columns)} |\n|---|---|---|"
        yield from fitted((_row(review, one) for one in needed), room, translate)
        yield ""
    if free or not needed:
        yield f"{sentence(_free(free), translate)}\n"
    if any(one.is_default for one in needed):
        yield f"{sentence(_DEFAULT, translate)}\n"


def _free(kinds: tuple[str, ...]) -> Message:
    if not kinds:
        return msg("Nothing has changed that anybody must agree to.")
    titles = tuple(msg(KINDS[kind].title) if kind in KINDS else msg("`{id}`", id=SETTINGS_FILE) for kind in kinds)
    return msg("The registry has no policy (`review` in registry.yaml) for: {kinds}", kinds=titles)


def _row(review: Review, one: Agreement) -> str:
    translate = review.changes.translate
    named = " ".join(code(id_) for id_ in one.entities[:_MOST_NAMED])
    left = len(one.entities) - _MOST_NAMED
    more = f" {and_more(left, translate)}" if left > 0 else ""
    stage = msg("{stage} (default)", stage=msg(one.stage.label)) if one.is_default else msg(one.stage.label)
    return f"| {sentence(stage, translate)} | {_body(review, one)} | {named}{more} |"


def _body(review: Review, one: Agreement) -> str:
    translate = review.changes.translate
    if one.stage in _BODIES:
        return translate(one.stage.label)
    nobody = translate(N_("nobody is named"))
    named = f"{code(one.body)} {inline(review.names.get(one.body, ''))}".rstrip() if one.body else ""
    if one.is_post or not named:
        return named or nobody
    return translate(N_(", ")).join((named, nobody))

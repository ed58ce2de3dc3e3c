"""Risk points that ended, and identities that nobody declared."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from neikong.account.contrast import shortened
from neikong.account.questions.question import Question, some, subject
from neikong.account.questions.sides import Sides
from neikong.lint.catalogue import find_rule
from neikong.messages import Message, Value, msg
from neikong.model.choices import RiskStatus
from neikong.model.record import Entity

_ROUNDS = "rounds"
_VANISHED = "vanished-risk"


def retired(sides: Sides) -> Iterator[Question]:
    """Risk points that count no more, with the reason and with what the rules on rounds say."""
    for change in sides.changes("risk", "retired"):
        id_ = change.after[0]
        yield Question("retired-risk", "risk", (id_,), _ended(sides, id_, change.reason))


def _ended(sides: Sides, id_: str, reason: str | None) -> Message:
    risk = subject(sides.after.risks[id_])
    broken = tuple(
        dict.fromkeys(finding.rule for finding in sides.findings if _is_about(finding.rule, id_, finding.entity))
    )
    if reason is None:
        return msg("{risk} is retired and no reason is given: why does it no longer count?", risk=risk)
    if broken:
        return msg(
            "{risk} is retired for the reason “{reason}”, against the rules on rounds ({rules}): may it end like this?",
            risk=risk,
            reason=shortened(reason),
            rules=broken,
        )
    return msg(
        "{risk} is retired for the reason “{reason}”, and the rules on rounds are met: "
        "has the possibility really ended?",
        risk=risk,
        reason=shortened(reason),
    )


def _is_about(rule: str, id_: str, entity: str | None) -> bool:
    known = find_rule(rule)
    return entity == id_ and known is not None and known.family == _ROUNDS


def removed(sides: Sides) -> Iterator[Question]:
    """Risk points whose file is gone, and no lineage says where to."""
    seen = {dict(one.message.values).get("id") for one in sides.findings if one.rule == _VANISHED}
    for change in sides.changes("risk", "removed"):
        old = sides.before.risks[change.before[0]]
        yield Question("removed-risk", "risk", change.before, _gone(subject(old), old.status, is_seen=old.id in seen))


def _gone(risk: Message, status: RiskStatus, *, is_seen: bool) -> Message:
    if status is RiskStatus.RETIRED:
        return msg("The record of {risk}, which was retired, is removed: may it be forgotten?", risk=risk)
    if is_seen:
        return msg(
            "{risk}, which a closed round has seen, is removed and nothing says what became of it: "
            "is it retired, and for which reason, or which risk point supersedes it?",
            risk=risk,
        )
    return msg(
        "{risk} is removed and nothing says what became of it: should it be retired, or does another one supersede it?",
        risk=risk,
    )


def undeclared(sides: Sides) -> Iterator[Question]:
    """Renames, merges and splits that rest on resemblance alone."""
    for change in sides.comparison.changes:
        if change.likely is not None:
            old = _named(sides.before.tables[change.entity_kind], change.before)
            new = _named(sides.after.tables[change.entity_kind], change.after)
            percent, command = round(100 * change.likely), f"{sides.command} --suggest"
            message = {
                "merged": msg(
                    "Were {before} merged into {after} ({percent} % alike)? `{command}` shows how to declare it",
                    before=old, after=new, percent=percent, command=command,
                ),
                "split": msg(
                    "Was {before} split into {after} ({percent} % alike)? `{command}` shows how to declare it",
                    before=old, after=new, percent=percent, command=command,
                ),
            }.get(change.kind) or msg(
                "Is {after} the former {before} ({percent} % alike)? `{command}` shows how to declare it",
                before=old, after=new, percent=percent, command=command,
            )  # fmt: skip
            yield Question("undeclared-lineage", change.entity_kind, change.after, message)


AnyEntity = TypeVar("AnyEntity", bound=Entity)


def _named(table: Mapping[str, AnyEntity], ids: tuple[str, ...]) -> tuple[Value, ...]:
    return some(tuple(subject(table[id_]) for id_ in ids))

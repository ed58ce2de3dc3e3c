"""The summary for reviewers, for programs: a versioned document.

``version`` (1), ``from`` and ``to`` (``state``, ``tree``: of the working tree
there is none); ``questions``, each with its ``topic`` (a key of
``account.questions.TOPICS``), ``entity_kind``, ``entities`` (ids) and the
``question`` in words; ``agreements``, in the order of the stages: ``stage``,
``post`` (its id, null where nobody is named), ``name`` of it, ``department``
(the id of one that names nobody for the stage, else null), ``entities`` and
``default``, true where no policy demands it and it is proposed all the same;
``without_policy``: the kinds that changed and that no policy speaks of; ``findings``: ``new``
as ``validate --format json`` writes them, the worst first, and ``solved``, how
many by rule; ``changes``, how many by kind; ``totals``, ``reconciliation`` and
``balances`` as ``diff --format json`` writes them; ``unread``: files that could
not be read on one side and are left out on both.
"""

from collections import Counter
from typing import Any

from neikong.account.agreement import Agreement
from neikong.account.questions import Question
from neikong.account.review import Review
from neikong.report.changes_json import figures_document, side_document
from neikong.report.json import VERSION, dumps, finding_document
from neikong.report.view import Report


def review_json(review: Review) -> str:
    """One JSON document, with a line break at its end."""
    changes = review.changes
    findings = Report(review.new, review.folder, changes.after.state, 0, 0, translate=changes.translate)
    document = {
        "version": VERSION,
        "from": side_document(changes.before),
        "to": side_document(changes.after),
        "questions": [_question(review, one) for one in review.questions],
        "agreements": [_agreement(review, one) for one in review.agreements.needed],
        "without_policy": list(review.agreements.free),
        "findings": {
            "new": [finding_document(findings, finding) for finding in review.new],
            "solved": dict(review.solved),
        },
        "changes": Counter(change.kind for change in changes.comparison.changes),
        **figures_document(changes.comparison),
        "unread": list(changes.comparison.unread),
    }
    return dumps(document)


def _question(review: Review, one: Question) -> dict[str, Any]:
    return {
        "topic": one.topic,
        "entity_kind": one.kind,
        "entities": list(one.entities),
        "question": review.changes.say(one.message),
    }


def _agreement(review: Review, one: Agreement) -> dict[str, Any]:
    return {
        "stage": one.stage.value,
        "post": one.body if one.is_post else None,
        "name": review.names.get(one.body),
        "department": None if one.is_post else one.body or None,
        "entities": list(one.entities),
        "default": one.is_default,
    }

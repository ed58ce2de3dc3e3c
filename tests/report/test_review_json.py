"""The summary for programs keeps its contract."""

import json

from tests.account.asked import BASE
from tests.account.reviewed import reviewed
from tests.render.test_review import BEFORE, WEAKER, hostile
from tests.support.golden import Golden

from neikong.account.questions import TOPICS
from neikong.report.review_json import review_json


def test_document(golden: Golden) -> None:
    golden.check("review/weaker.json", review_json(reviewed(BEFORE, WEAKER)))


def test_nothing() -> None:
    document = json.loads(review_json(reviewed(BASE, BASE)))
    assert document["version"] == 1
    assert (document["questions"], document["agreements"], document["without_policy"]) == ([], [], [])
    assert document["findings"] == {"new": [], "solved": {}}
    assert (document["changes"], document["unread"], document["balances"]) == ({}, [], True)


def test_topics_and_ids_can_be_relied_on() -> None:
    document = json.loads(review_json(reviewed(BEFORE, hostile(), "zh")))
    assert {one["topic"] for one in document["questions"]} <= set(TOPICS)
    assert {id_ for one in document["questions"] for id_ in one["entities"]} <= {
        "R-001",
        "R-002",
        "arrears",
        "deferral",
    }
    assert {one["stage"]: (one["post"], one["department"]) for one in document["agreements"]} == {
        "section_head": ("levy-head", None),
        "leader_in_charge": ("deputy", None),
        "personnel": (None, None),
        "control_office": ("levy-head", None),
    }

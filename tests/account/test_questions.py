"""Each cause asks once; what is no weaker asks nothing."""

import pytest
from tests.account.asked import BASE, ENDED, RISK, Files, added, asked, told, without
from tests.account.changes_asked import ASKED, NOTHING

from neikong.account.questions import TOPICS
from neikong.findings import Finding
from neikong.messages import msg


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked(name: str) -> None:
    before, after, wanted = ASKED[name]
    assert told(before, after) == wanted


@pytest.mark.parametrize("name", NOTHING)
def test_what_asks_nothing(name: str) -> None:
    before, after = NOTHING[name]
    assert before != after
    assert told(before, after) == []


def test_no_change_asks_nothing() -> None:
    assert told(BASE, BASE) == []


def test_the_table_knows_every_topic_and_they_come_in_their_order() -> None:
    topics = {topic for _, _, wanted in ASKED.values() for topic, _ in wanted}
    assert topics == set(TOPICS)
    everything: Files = {}
    for _, after, _ in ASKED.values():
        everything |= {path: text for path, text in after.items() if text != BASE.get(path)}
    found = [list(TOPICS).index(one.topic) for one in asked(BASE, everything)]
    assert found == sorted(found)


def test_the_rules_on_rounds_have_their_say() -> None:
    finding = Finding("retired-in-unknown-round", RISK, msg("x"), entity="R-001")
    other = Finding("uncovered-risk", RISK, msg("x"), entity="R-001")
    question = asked(BASE, added(RISK, ENDED), (finding, other))[0]
    assert str(question.message) == (
        "`R-001` (欠税公告漏报) is retired for the reason “公告改由系统自动发布”, against the rules on rounds "
        "(retired-in-unknown-round): may it end like this?"
    )


def test_a_risk_point_that_a_closed_round_has_seen() -> None:
    vanished = Finding("vanished-risk", "rounds/1.yaml", msg("`{id}`", id="R-001"), entity="1")
    question = asked(BASE, without(RISK), (vanished,))[0]
    assert "which a closed round has seen" in str(question.message)


def test_ids_are_those_after_the_change() -> None:
    after = {
        **without(RISK),
        "risks/R-100.yaml": BASE[RISK].replace("approved: 1", "approved: 2") + "formerly: [R-001]\n",
    }
    assert [one.entities for one in asked(BASE, after)] == [("R-100",)]


def test_an_id_handed_on_is_not_taken_for_the_one_that_had_it() -> None:
    after = {
        **without(RISK),
        "risks/R-100.yaml": BASE[RISK] + "formerly: [R-001]\n",
        RISK: "name: 采购验收走过场\nposts: [levy-head]\ngrade: 3\n",
    }
    assert told(BASE, after) == []


def test_long_lists_and_texts_are_cut() -> None:
    many = "controls:\n" + "".join(f"  - {{id: K{n}, text: 第{n}项{chr(0x4E00 + n) * 400}}}\n" for n in range(30))
    head = BASE[RISK].partition("controls:")[0]
    [question] = asked({**BASE, RISK: head + many}, {**BASE, RISK: head})
    assert str(question.message).endswith(", 20 more and is not covered (it has no control): what takes their place?")
    assert len(str(question.message)) < 3_000


def test_a_thousand_waivers_of_one_kind_ask_once() -> None:
    waiver = "waivers: [{rule: uncovered-risk, reason: 试点, until: 2026-06-30}]\n"
    new = {f"risks/N-{n}.yaml": f"name: 第{n}个\nposts: [arrears]\n{waiver}" for n in range(1_000)}
    [question] = asked(BASE, {**BASE, **new})
    assert len(question.entities) == 1_000
    assert ", 990 more is excused" in str(question.message)

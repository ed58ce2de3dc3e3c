"""A field that cannot be read asks nothing, and silences nothing beside it."""

import pytest
from tests.account.asked import BASE, FLOW, OTHER, POST, RISK, SETTINGS, Files, added, edited, told

_C1 = ("grade: 1\n    type", "grade: 2\n    type")
_LEVEL = "- {grade: 1, label: 一级, score_at_least: 15, min_controls: 2, require: [preventive]}"
_C2 = BASE[RISK][BASE[RISK].index("  - id: C2") :]
_THREE = {**BASE, RISK: BASE[RISK] + "  - {id: C3, text: 每月由审计科抽查三户并登记}\n"}
_BANS = "restricted:\n  - 不得为亲属经办欠税事项\n  - 不得手工剔除欠税户\n"

SPEAKS: dict[str, tuple[Files, Files, str]] = {
    "five ways beside an empty evidence": (
        BASE,
        edited(RISK, _C1, ("    key: true\n", "    key: false\n"), ("    checker: levy-head\n", ""),
               ("on_exception: block", "on_exception: notify"), ("evidence: 不予公告说明单", "evidence: ''")),
        "weaker (On exception blocked → notified, no longer a key control, Grade 一级 → 二级, "
        "Checker levy-head → nothing)",
    ),
    "a control dropped beside one with a flaw": (
        BASE,
        {**BASE, RISK: edited(RISK, ("type: preventive", "type: preventif"))[RISK].replace(_C2, "")},
        "loses `C2`",
    ),
    "two dropped where one cannot be read": (
        _THREE,
        {**BASE, RISK: BASE[RISK].partition("  - id: C1")[0] + "  - 1\n"},
        "loses `C2`",
    ),
    "weaker than a control that had a flaw": (
        edited(RISK, ("type: preventive", "type: preventif")),
        edited(RISK, ("quarterly\n    evidence: 不", "yearly\n    evidence: 不")),
        "weaker (Frequency quarterly → yearly)",
    ),
    "an approved grade beside the post's own": (
        BASE,
        edited(RISK, ("{self: 1, approved: 1", "{self: x, approved: 2")),
        "Approved grade 一级 → 二级",
    ),
    "a decision beside a limit": (
        BASE,
        edited(FLOW, ("function: approve, time_limit: 3个工作日", "function: record, time_limit: soon")),
        "`S3` 批准 (approve → record)",
    ),
    "a longer limit beside a function": (
        BASE,
        edited(FLOW, ("function: approve, time_limit: 3个工作日", "function: aprove, time_limit: 9个工作日")),
        "`S3` 批准 3 working days → 9 working days",
    ),
    "a restriction beside one that cannot be read": (
        edited(POST, (_BANS, _BANS + "  - 不得代签字\n")),
        edited(POST, (_BANS, "restricted:\n  - {a: 1}\n")),
        "no longer bound by “不得为亲属经办欠税事项”",
    ),
    "a duty without risk beside another": (
        BASE,
        added(POST, "no_risk: {D1: 纯属登记, D2: [x]}\n"),
        "`arrears/D1`",
    ),
    "a post beside one that cannot be read": (
        edited(RISK, ("posts: [arrears, levy-head]", "posts: [arrears, levy-head, deputy]")),
        edited(RISK, ("posts: [arrears, levy-head]", "posts: [{a: 1}]")),
        "no longer weighs on",
    ),
    "controls of a grade beside its label": (
        BASE,
        edited(SETTINGS, (_LEVEL, _LEVEL.replace("controls: 2", "controls: 1").replace("at_least: 15", "at_least: x"))),
        "Controls at least 2 → 1",
    ),
    "a grade beside another": (
        BASE,
        edited(SETTINGS, ("controls: 2, require: [preventive]", "controls: 1, require: [preventive]"),
               ("{grade: 2, label: 二级, score_at_least: 6, min_controls: 1}", "{grade: 2, label: 二级}")),
        "Controls at least 2 → 1",
    ),
    "a pair beside a function that cannot be read": (
        BASE,
        edited(SETTINGS, ("  - [propose, approve]\n  - [select_case, inspect", "  - [select_case, inspct")),
        "approve and propose",
    ),
    "stages of a kind beside another": (
        BASE,
        edited(SETTINGS, ("leader_in_charge, control_office], post: [section_head, personnel]",
                          "leader_in_charge], post: [nobody]")),
        "(Risk point without internal-control office)",
    ),
    "a severity beside another": (
        BASE,
        edited(SETTINGS, ("{uncovered-risk: error}", "{uncovered-risk: info, stale-review: grave}")),
        "weighing less: uncovered-risk",
    ),
}  # fmt: skip

SILENT: dict[str, tuple[Files, Files]] = {
    "an item that cannot be read may be the one that seems to be gone": (
        BASE,
        {**BASE, RISK: BASE[RISK].replace(_C2, "  - 1\n")},
    ),
    "a text that cannot be read": (BASE, edited(RISK, ("text: 征收管理科科长每季度", "text: [x] #"))),
    "an id that cannot be read": (BASE, edited(RISK, ("id: C2", "id: [x]"))),
    "a list that cannot be read": (
        BASE,
        {**BASE, RISK: BASE[RISK].partition("controls:")[0] + "controls: none\n"},
    ),
    "posts that cannot be read": (BASE, edited(RISK, ("posts: [arrears, levy-head]", "posts: [arrears, {a: 1}]"))),
    "a manifestation that cannot be read": (BASE, edited(RISK, ("text: 把关系户从欠税公告名单里手工删去", "text: []"))),
    "a step that cannot be read": (
        BASE,
        edited(
            FLOW, ("{id: S3, name: 批准, post: levy-head, function: approve", "{id: S3, name: [], function: aprove")
        ),
    ),
    "a function that cannot be read": (BASE, edited(SETTINGS, ("[propose, approve]", "[propose, aprove]"))),
    "a level whose grade cannot be read": (BASE, edited(SETTINGS, ("{grade: 3, label", "{grade: x, label"))),
    "stages that cannot be read": (BASE, edited(SETTINGS, ("post: [section_head, personnel]", "post: [personel]"))),
    "a restriction that cannot be read": (BASE, edited(POST, ("  - 不得为亲属经办欠税事项\n", "  - {a: 1}\n"))),
    "a merge into one with a text that cannot be read": (
        {**BASE, "risks/R-002.yaml": OTHER},
        added(RISK, "  - {id: C3, text: []}\nsupersedes: [R-002]\n"),
    ),
}


@pytest.mark.parametrize("name", SPEAKS)
def test_what_could_be_read_still_asks(name: str) -> None:
    before, after, words = SPEAKS[name]
    questions = told(before, after)
    assert len(questions) == 1, questions
    assert words in questions[0][1]


@pytest.mark.parametrize("name", SILENT)
def test_a_flaw_silences_its_own_field(name: str) -> None:
    before, after = SILENT[name]
    assert before != after
    assert told(before, after) == []

"""What somebody did to the registry, and what the reviewers are asked: name → (before, after, [(topic, words), …])."""

from tests.account.asked import (
    BASE,
    ENDED,
    FLOW,
    OTHER,
    POST,
    RISK,
    SETTINGS,
    TOLERATED,
    WAIVER,
    Files,
    added,
    edited,
    without,
)


def _timed(timing: str) -> Files:
    """The first control acts at this time."""
    return edited(RISK, ("type: preventive\n", f"type: preventive\n    timing: {timing}\n"))


Case = tuple[Files, Files, list[tuple[str, str]]]

_GRADE = "self: 1, approved: 1, reason: 单笔金额大"
_TEXT = "名单由系统按季取数，手工剔除一户须法制审核岗会签说明单，无会签的系统不予公告"
_PROPS = "    owner: arrears\n    checker: levy-head\n    frequency: quarterly\n    evidence: 不予公告说明单\n"
_STEP = """\
  - {id: S2, name: 实地核实, post: arrears, function: verify, time_limit: 5个工作日, onsite: true, persons: 2,
     form: 核实报告}
"""
_DECISION = "  - {id: S3, name: 批准, post: levy-head, function: approve, time_limit: 3个工作日, form: 核准决定书}\n"
_TWO = {**BASE, "risks/R-002.yaml": OTHER}
_ONE_CONTROL = BASE[RISK][: BASE[RISK].index("  - id: C2")]
_SELF_ONLY = edited(RISK, (_GRADE, "self: 1"))
_CONTROLS = BASE[RISK].partition("controls:\n")[2].replace("id: C", "id: M")
_SECOND = BASE[RISK][BASE[RISK].index("  - id: C2") :].replace("C2", "C1")

RATINGS: dict[str, Case] = {
    "an approved grade, for a reason": (
        BASE,
        edited(RISK, (_GRADE, "self: 1, approved: 2, reason: 已由系统控制")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (Approved grade 一级 → 二级) "
          "for the reason “已由系统控制”: does it justify that?")],
    ),
    "an approved grade without a reason": (
        BASE,
        edited(RISK, (_GRADE, "self: 1, approved: 2")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (Approved grade 一级 → 二级) "
          "and no reason is given: what justifies it?")],
    ),
    "an approved grade with the reason of the earlier one": (
        BASE,
        edited(RISK, ("approved: 1", "approved: 2")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (Approved grade 一级 → 二级) "
          "and the reason is the one it had before, “单笔金额大”: does it justify this, too?")],
    ),
    "an approval that is gone": (
        BASE,
        edited(RISK, (_GRADE, "self: 1")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (Approved grade 一级 → nothing) "
          "and no reason is given: what justifies it?")],
    ),
    "the post's own grade": (
        _SELF_ONLY,
        edited(RISK, (_GRADE, "self: 2")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (Self-assessed grade 一级 → 二级) "
          "and no reason is given: what justifies it?")],
    ),
    "a first approval below the post's own grade": (
        _SELF_ONLY,
        edited(RISK, (_GRADE, "self: 1, approved: 2, reason: 领导小组集体研究")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (approved as 二级, self-assessed as 一级) "
          "for the reason “领导小组集体研究”: does it justify that?")],
    ),
    "scores together with the grade": (
        BASE,
        edited(RISK, ("likelihood: 4", "likelihood: 2"), ("impact: 4\n", ""), (_GRADE, "self: 1, approved: 2")),
        [("lower-rating", "`R-001` (欠税公告漏报) is rated lower (Approved grade 一级 → 二级, Likelihood 4 → 2, "
          "Impact 4 → nothing) and no reason is given: what justifies it?")],
    ),
    "the residual grade": (
        BASE,
        edited(RISK, ("residual: 2", "residual: 3")),
        [("lower-rating", "`R-001` (欠税公告漏报) is said to leave less over (Residual grade 二级 → 三级): "
          "which control brings it down?")],
    ),
    "a merge into a lower grade": (
        _TWO,
        {**without(RISK), "risks/R-002.yaml": OTHER.replace("posts", "supersedes: [R-001]\nposts") + _CONTROLS},
        [("lower-rating", "`R-001` (欠税公告漏报) went into `R-002` (欠税公告延迟), and the grade fell "
          "(Approved grade 一级 → 二级): is the graver risk answered there?")],
    ),
}  # fmt: skip

ENDINGS: dict[str, Case] = {
    "retired": (
        BASE,
        added(RISK, ENDED),
        [("retired-risk", "`R-001` (欠税公告漏报) is retired for the reason “公告改由系统自动发布”, "
          "and the rules on rounds are met: has the possibility really ended?")],
    ),
    "retired without a reason": (
        BASE,
        added(RISK, "status: retired\n"),
        [("retired-risk", "`R-001` (欠税公告漏报) is retired and no reason is given: why does it no longer count?")],
    ),
    "removed": (
        BASE,
        without(RISK),
        [("removed-risk", "`R-001` (欠税公告漏报) is removed and nothing says what became of it: "
          "should it be retired, or does another one supersede it?")],
    ),
    "removed after it was retired": (
        added(RISK, ENDED),
        without(RISK),
        [("removed-risk", "The record of `R-001` (欠税公告漏报), which was retired, is removed: may it be forgotten?")],
    ),
    "likely renamed": (
        {**without(RISK), "risks/R-009.yaml": BASE[RISK]},
        BASE,
        [("undeclared-lineage", "Is `R-001` (欠税公告漏报) the former `R-009` (欠税公告漏报) (100 % alike)? "
          "`neikong diff main --suggest` shows how to declare it")],
    ),
}  # fmt: skip

NARROWER: dict[str, Case] = {
    "on fewer posts": (
        BASE,
        edited(RISK, ("posts: [arrears, levy-head]", "posts: [arrears]")),
        [("fewer-posts", "`R-001` (欠税公告漏报) no longer weighs on `levy-head` (征收管理科科长): "
          "who bears it there now?")],
    ),
    "in fewer ways": (
        BASE,
        edited(RISK, ("manifestations:\n  - {kind: irregular, text: 把关系户从欠税公告名单里手工删去}\n", "")),
        [("dropped-manifestation", "`R-001` (欠税公告漏报) no longer shows as “把关系户从欠税公告名单里手工删去”: "
          "can that not happen any more?")],
    ),
    "a risk point on no regulation": (
        BASE,
        edited(RISK, ("basis: [levy-law/45]\n", "basis: []\n")),
        [("lost-basis", "`R-001` (欠税公告漏报) no longer names a legal basis (levy-law/45): "
          "which rule does the failure breach?")],
    ),
}  # fmt: skip

CONTROLS: dict[str, Case] = {
    "dropped and not covered any more": (
        BASE,
        {**BASE, RISK: _ONE_CONTROL},
        [("dropped-control", "`R-001` (欠税公告漏报) loses `C2` “征收管理科科长每季度随机抽30户与征管系统欠税余额核对，"
          "差异户当日补公告” and is not covered (1 of 2 controls): what takes their place?")],
    ),
    "dropped and still covered": (
        edited(RISK, (_GRADE, "2")),
        {**BASE, RISK: _ONE_CONTROL.replace(f"{{{_GRADE}}}", "2")},
        [("dropped-control", "`R-001` (欠税公告漏报) loses `C2` “征收管理科科长每季度随机抽30户与征管系统欠税余额核对，"
          "差异户当日补公告” and is still covered as its grade demands: is the rest enough?")],
    ),
    "out of force, and no grade approved": (
        _SELF_ONLY,
        added(RISK, "    status: retired\n", _SELF_ONLY),
        [("dropped-control", "`R-001` (欠税公告漏报) loses `C2` “征收管理科科长每季度随机抽30户与征管系统欠税余额核对，"
          "差异户当日补公告”, and without an approved grade nothing tells what it needs: is the rest enough?")],
    ),
    "the first dropped and the second numbered anew": (
        BASE,
        {**BASE, RISK: BASE[RISK].partition("  - id: C1")[0] + _SECOND},
        [("dropped-control", f"`R-001` (欠税公告漏报) loses `C1` “{_TEXT}” and is not covered (1 of 2 controls, "
          "no preventive control, no control of 一级 or higher): what takes their place?")],
    ),
    "not carried on in a merge": (
        _TWO,
        added(RISK, "supersedes: [R-002]\n"),
        [("dropped-control", "`R-001` (欠税公告漏报) does not carry on `R-002/C1` “系统在公告期届满前五日向欠税管理岗和"
          "科长推送提醒”: is the risk that they held still held there?")],
    ),
    "weaker in every way": (
        BASE,
        edited(RISK, ("type: preventive", "type: corrective"), ("mode: automated", "mode: it_dependent"),
               ("    key: true\n", ""), (_PROPS + "    on_exception: block\n", "    on_exception: escalate\n"),
               (f"{_TEXT}\n    grade: 1", "切实加强公告管理，提高责任意识，确保落实到位\n    grade: 2")),
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (Type preventive → corrective, "
          "Mode automated → partly automated, Frequency quarterly → nothing, On exception blocked → escalated, "
          "no longer a key control, Grade 一级 → 二级, Owner arrears → nothing, Checker levy-head → nothing, "
          "Evidence 不予公告说明单 → nothing, "
          "the likelihood that its text is hollow rose from 0 to 100 %): does it still hold the risk?")],
    ),
    "less frequent": (
        BASE,
        edited(RISK, ("frequency: quarterly\n    evidence: 不", "frequency: yearly\n    evidence: 不")),
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (Frequency quarterly → yearly): "
          "does it still hold the risk?")],
    ),
    "later": (
        _timed("before"),
        _timed("after"),
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (Timing beforehand → afterwards): "
          "does it still hold the risk?")],
    ),
    "at no time": (
        _timed("during"),
        BASE,
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (Timing during the work → nothing): "
          "does it still hold the risk?")],
    ),
    "checked by its owner": (
        BASE,
        edited(RISK, ("checker: levy-head", "checker: arrears")),
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (checked by its own owner arrears): "
          "does it still hold the risk?")],
    ),
    "performed by its checker": (
        BASE,
        edited(RISK, ("owner: arrears", "owner: levy-head")),
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (checked by its own owner levy-head): "
          "does it still hold the risk?")],
    ),
    "on no regulation": (
        edited(RISK, ("    on_exception: block\n", "    on_exception: block\n    basis: [levy-law/45]\n")),
        BASE,
        [("weaker-control", "`R-001/C1` (欠税公告漏报) is weaker (Legal basis levy-law/45 → nothing): "
          "does it still hold the risk?")],
    ),
}  # fmt: skip

WORK: dict[str, Case] = {
    "a step no longer verifies, and one person is enough": (
        BASE,
        edited(FLOW, ("function: verify", "function: record"), ("persons: 2,", "")),
        [("missing-check", "`deferral` (延期缴纳税款核准) no longer has `S2` 实地核实 (verify → record): "
          "who checks instead before it goes on?"),
         ("fewer-persons", "`deferral` (延期缴纳税款核准) needs fewer persons together (`S2` 实地核实 2 → 1): "
          "what keeps one of them from acting alone?")],
    ),
    "a step that verified is gone": (
        BASE,
        edited(FLOW, (_STEP, "")),
        [("missing-check", "`deferral` (延期缴纳税款核准) no longer has `S2` 实地核实 (verify): "
          "who checks instead before it goes on?")],
    ),
    "a step that decided is gone": (
        BASE,
        edited(FLOW, (_DECISION, "")),
        [("missing-decision", "`deferral` (延期缴纳税款核准) no longer has `S3` 批准 (approve): "
          "who decides, and who answers for it?")],
    ),
    "a decision is only recorded": (
        edited(FLOW, ("approve", "adjudicate")),
        edited(FLOW, ("approve", "record")),
        [("missing-decision", "`deferral` (延期缴纳税款核准) no longer has `S3` 批准 (adjudicate → record): "
          "who decides, and who answers for it?")],
    ),
    "longer limits": (
        BASE,
        edited(FLOW, ("20个工作日", "40日"), ("3个工作日", "10个工作日"), ("time_limit: 1个工作日, ", "")),
        [("longer-limit", "`deferral` (延期缴纳税款核准) may take longer (as a whole 20 working days → 40 days, "
          "`S1` 受理 1 working day → nothing, `S3` 批准 3 working days → 10 working days): "
          "what needs the time, and does the law allow it?")],
    ),
    "a longer term": (
        BASE,
        edited(POST, ("3 years", "40 months")),
        [("longer-rotation", "`arrears` (欠税管理岗) may be held longer (3 years → 40 months): why?")],
    ),
    "a term without end": (
        BASE,
        edited(POST, ("rotation: {limit: 3 years}\n", "")),
        [("longer-rotation", "`arrears` (欠税管理岗) may be held for any time, and no longer 3 years: why?")],
    ),
    "a restriction dropped": (
        BASE,
        edited(POST, ("  - 不得为亲属经办欠税事项\n", "")),
        [("dropped-restriction", "`arrears` (欠税管理岗) is no longer bound by “不得为亲属经办欠税事项”: "
          "may it do that now?")],
    ),
    "a duty without risk": (
        BASE,
        added(POST, "no_risk: {D1: 纯属登记}\n"),
        [("no-risk", "`arrears/D1` (按季编制欠税公告名单) is declared to bear no risk for the reason “纯属登记”: "
          "is that so?")],
    ),
}  # fmt: skip

EXCEPTIONS: dict[str, Case] = {
    "one waiver on two risk points": (
        BASE,
        {**added(RISK, WAIVER), "risks/R-002.yaml": OTHER + WAIVER},
        [("exception", "`R-001` (欠税公告漏报), `R-002` (欠税公告延迟) is excused from `uncovered-risk` "
          "until 2026-06-30 for the reason “试点期间”: is that acceptable?")],
    ),
    "a waiver of the bureau by the rule's code": (
        BASE,
        added(SETTINGS, WAIVER.replace("uncovered-risk", "NK302")),
        [("exception", "`registry` is excused from `uncovered-risk` until 2026-06-30 for the reason “试点期间”: "
          "is that acceptable?")],
    ),
    "a waiver prolonged": (
        added(RISK, WAIVER),
        added(RISK, WAIVER.replace("2026-06", "2027-06")),
        [("exception", "`R-001` (欠税公告漏报) stays excused from `uncovered-risk` (2026-06-30 → 2027-06-30) "
          "for the reason “试点期间”: why was it not mended?")],
    ),
    "functions combined": (
        BASE,
        added(FLOW, TOLERATED),
        [("exception", "`deferral` (延期缴纳税款核准) lets one post combine propose, approve until 2026-12-31 "
          "for the reason “人手不足”: does `R-001/C2` make up for it?")],
    ),
    "every setting": (
        BASE,
        edited(
            SETTINGS,
            ("  - [propose, approve]\n", ""),
            ("15, min_controls: 2, require: [preventive]", "20, min_controls: 1"),
            ("select: [ALL], severity: {uncovered-risk: error}",
             "select: [ALL], ignore: [boilerplate-measure], severity: {uncovered-risk: info}, "
             "options: {grade-inflation: {share: 90}}, lexicon: {specific: [责任]}"),
            ("leader_in_charge, control_office], post: [section_head, personnel]", "leader_in_charge]"),
        ),
        [("looser-settings", "`separation` no longer keeps apart approve and propose: may one post do both?"),
         ("looser-settings", "`grading` asks for less (一级: Score at least 15 → 20, Controls at least 2 → 1, "
          "no longer preventive): is that meant for every risk point?"),
         ("looser-settings", "`lint` checks less or otherwise (no longer checked: boilerplate-measure, weighing less: "
          "uncovered-risk, with other bounds: grade-inflation, with another lexicon): "
          "what finds instead what it lets pass?"),
         ("looser-settings", "`review` asks fewer to agree (Risk point without internal-control office, "
          "Post without section head, personnel department): who decided that?")],
    ),
}  # fmt: skip

ASKED = RATINGS | ENDINGS | NARROWER | CONTROLS | WORK | EXCEPTIONS

NOTHING: dict[str, tuple[Files, Files]] = {
    "a raised grade": (edited(RISK, (_GRADE, "2")), BASE),
    "raised scores": (edited(RISK, ("likelihood: 4", "likelihood: 3"), ("impact: 4", "impact: 1")), BASE),
    "the post's own grade where a higher one is approved": (BASE, edited(RISK, ("self: 1", "self: 2"))),
    "a higher residual grade, and one that was never said": (
        edited(RISK, ("residual: 2\n", "")),
        edited(RISK, ("residual: 2", "residual: 3")),
    ),
    "a first approval as high as the post's own grade": (_SELF_ONLY, BASE),
    "another scale": (BASE, edited(RISK, ("likelihood: 4", "likelihood: 5"))),
    "a declared rename": (BASE, {**without(RISK), "risks/R-100.yaml": BASE[RISK] + "formerly: [R-001]\n"}),
    "a restored risk point": (added(RISK, ENDED), BASE),
    "what changes in one that is retired": (
        added(RISK, ENDED),
        added(RISK, ENDED, edited(RISK, ("approved: 1", "approved: 2"), ("mode: automated", "mode: manual"))),
    ),
    "a stronger control": (
        edited(RISK, ("type: preventive", "type: detective"), ("mode: automated", "mode: manual"),
               (_PROPS + "    on_exception: block\n", "    on_exception: notify\n"), ("    key: true\n", "")),
        BASE,
    ),
    "a new control": ({**BASE, RISK: _ONE_CONTROL}, BASE),
    "another wording as specific": (
        BASE,
        edited(RISK, ("手工剔除一户须法制审核岗会签说明单", "每手工剔除一户须由法制审核岗会签一张说明单")),
    ),
    "another measure as specific under the same id": (
        BASE,
        edited(RISK, (_TEXT, "公告前由科长在系统内逐户勾选确认，漏勾一户不能提交，次日九时自动公告")),
    ),
    "a control under another id": (BASE, edited(RISK, ("id: C2", "id: C7"))),
    "controls in another order": (
        BASE,
        {**BASE, RISK: _ONE_CONTROL.partition("  - id: C1")[0] + _SECOND.replace("C1", "C2")
         + "  - id: C1" + _ONE_CONTROL.partition("  - id: C1")[2]},
    ),
    "another owner, checker, record": (
        BASE,
        edited(RISK, ("owner: arrears", "owner: levy-head"), ("checker: levy-head", "checker: deputy"),
               ("不予公告说明单\n", "会签单\n")),
    ),
    "shorter limits and a shorter term": (
        {**edited(FLOW, ("20个工作日", "40日")), POST: BASE[POST].replace("3 years", "5 years")},
        BASE,
    ),
    "a limit of about the same length in another unit": (BASE, edited(FLOW, ("20个工作日", "28日"))),
    "steps numbered anew": (
        BASE,
        edited(FLOW, ("id: S3", "id: S4"), ("id: S2", "id: S3"),
               ("  - {id: S1", "  - {id: S0, name: 登记, post: arrears, function: record}\n  - {id: S1")),
    ),
    "a step renamed": (BASE, edited(FLOW, ("实地核实", "上门核实经营情况"))),
    "a restriction in other words": (BASE, edited(POST, ("不得为亲属经办欠税事项", "不得为近亲属经办欠税的事项"))),
    "a reason for no risk in other words": (
        added(POST, "no_risk: {D1: 纯属登记}\n"),
        added(POST, "no_risk: {D1: 只作登记}\n"),
    ),
    "a waiver shortened, told otherwise, or gone": (
        added(RISK, WAIVER, added(POST, WAIVER)),
        added(RISK, WAIVER.replace("2026-06", "2026-05").replace("试点期间", "试点")),
    ),
    "stricter settings": (
        edited(SETTINGS, ("2, require: [preventive]", "1"), ("  - [propose, approve]\n", "")),
        edited(SETTINGS, ("{uncovered-risk: error}", "{uncovered-risk: error, stale-review: error}"),
               ("post: [section_head", "workflow: [section_head], post: [section_head")),
    ),
    "a field that cannot be read": (
        BASE,
        edited(RISK, ("approved: 1", "approved: 9"), ("type: preventive", "type: preventif"),
               ("likelihood: 4", "likelihood: x")),
    ),
    "a file that cannot be read": (BASE, {**BASE, RISK: "name: [\n"}),
    "a file that could not be read": ({**BASE, POST: "name: [\n"}, added(POST, WAIVER + "no_risk: {D1: 纯属登记}\n")),
    "a new post": (BASE, added("posts/new.yaml", "name: 新岗\ndepartment: levy\nrestricted: [不得代签]\n")),
}  # fmt: skip

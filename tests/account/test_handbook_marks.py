"""Marks of change in the handbook: at entities, at items, and in a list by department and kind."""

from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.account.discreet import Sides, discreet
from neikong.account.handbook_marks import handbook_marks
from neikong.messages import in_english
from neikong.model.choices import Visibility
from neikong.views.handbook import Marks, Scope
from neikong.views.handbook.marks import Mark

R1 = "risks/R-001.yaml"
CONTROL = "  - {id: C2, text: 每季度抽查三十户, grade: 2, type: detective}\n"
OTHER = {
    "departments/audit.yaml": "name: 稽查局\n",
    "posts/auditor.yaml": "name: 检查岗\ndepartment: audit\n",
    "risks/R-002.yaml": risk("私自会见当事人", posts="[auditor]"),
}


def marks(before: dict[str, str], after: dict[str, str], scope: Scope | None = None) -> Marks:
    sides = discreet(registry(before), registry(after), Visibility.INTERNAL)
    return handbook_marks(sides, scope or Scope(), "round 1", in_english).marks


def lines(found: Marks) -> list[tuple[str, str, str, str]]:
    return [(part.id, kind, line.id, line.ids) for part in found.sections for kind, own in part.kinds for line in own]


def test_nothing_changed() -> None:
    found = marks(SMALL, SMALL)
    assert (found.entities, found.items, found.gone, found.sections) == ({}, {}, {}, ())
    assert all(before == now for _, before, now in found.totals)


def test_something_new() -> None:
    found = marks(SMALL, changed(OTHER))
    assert found.entities == {"audit": Mark("new"), "auditor": Mark("new"), "R-002": Mark("new")}
    assert lines(found) == [("audit", "added", id_, id_) for id_ in ("audit", "auditor", "R-002")]
    assert ("risk points", 1, 2) in found.totals


def test_something_gone_is_told_and_leads_nowhere() -> None:
    found = marks(changed(OTHER), SMALL)
    assert found.entities == {}
    assert lines(found) == [("", "removed", "", id_) for id_ in ("audit", "auditor", "R-002")]
    assert found.sections[0].name == "稽查局"


def test_a_retired_risk_point_leads_nowhere() -> None:
    text = SMALL[R1] + "status: retired\nretired: {round: 2, reason: 系统已堵住}\n"
    found = marks(SMALL, changed({R1: text}))
    ((_, ((kind, (line,)),)),) = ((part.name, part.kinds) for part in found.sections)
    assert (kind, line.id, line.ids, line.reason) == ("retired", "", "R-001", "系统已堵住")


def test_what_changed_is_told_at_the_entity() -> None:
    found = marks(SMALL, edited(R1, "causes: 名单靠手工汇总", "causes: 名单靠手工传递"))
    assert found.entities == {"R-001": Mark("changed", ("Causes",))}
    ((field,),) = (line.fields for part in found.sections for _, own in part.kinds for line in own)
    assert field.title == "Causes"
    assert {kind for _, kind in field.pieces} == {"", "deleted", "inserted"}
    assert "".join(text for text, kind in field.pieces if kind != "deleted") == "名单靠手工传递"


def test_a_grade_that_went_up() -> None:
    found = marks(SMALL, edited(R1, "approved: 2", "approved: 1"))
    assert found.entities == {"R-001": Mark("changed", ("regraded raised",))}


def test_controls() -> None:
    found = marks(SMALL, changed({R1: SMALL[R1].replace("按季取数", "按月取数") + CONTROL}))
    assert found.items == {("R-001", "C1"): Mark("changed"), ("R-001", "C2"): Mark("new")}
    assert marks(changed({R1: SMALL[R1] + CONTROL}), SMALL).gone == {"R-001": ("每季度抽查三十户",)}


def test_duties_goals_and_steps() -> None:
    text = SMALL["posts/arrears.yaml"].replace("欠税公告不漏一户", "欠税公告一户不漏")
    after = text.replace("goals:", "  - {id: D2, text: 催缴欠税}\ngoals:")
    found = marks(SMALL, changed({"posts/arrears.yaml": after}))
    assert found.items == {("arrears", "G1"): Mark("changed"), ("arrears", "D2"): Mark("new")}
    step = marks(
        SMALL,
        edited(
            "workflows/notice.yaml",
            "  - {id: S2, name: 审批名单, post: levy-head, function: approve, form: 审批表}\n",
            "",
        ),
    )
    assert step.gone == {"notice": ("审批名单",)}


def test_remarks_for_the_authors_are_no_change_of_the_book() -> None:
    after = changed({R1: SMALL[R1] + "note: 待核对\nvisibility: internal\n"})
    assert marks(SMALL, after).sections == ()


def test_of_the_settings_only_what_the_book_shows() -> None:
    lint = edited("registry.yaml", "lint: {select:", "lint: {ignore: [NK101], select:")
    assert marks(SMALL, lint).sections == ()
    named = edited("registry.yaml", "云川市税务局", "云川市局")
    ((part),) = marks(SMALL, named).sections
    assert (part.id, part.name, part.number) == ("", "", 1)


def test_an_extract_is_told_only_of_itself() -> None:
    both = changed({R1: SMALL[R1] + CONTROL}, OTHER)
    found = marks(SMALL, both, Scope(departments=("audit",)))
    assert {line[3] for line in lines(found)} == {"audit", "auditor", "R-002"}
    assert found.totals == ()


def test_files_that_cannot_be_read_are_named() -> None:
    broken = changed({"posts/arrears.yaml": "name: [broken\n"})
    sides = discreet(registry(SMALL), registry(broken), Visibility.INTERNAL)
    compared = handbook_marks(sides, Scope(), "x", in_english)
    assert compared.unread == ("posts/arrears.yaml",)


def test_people_are_in_no_book_and_missed_by_nobody() -> None:
    people = changed({"people/p.yaml": "name: 林致远\nposts: [arrears]\n"})
    for sides in (discreet(registry(people), registry(SMALL), Visibility.RESTRICTED),
                  Sides(registry(people), registry(people))):  # fmt: skip
        assert handbook_marks(sides, Scope(), "x", in_english).marks.sections == ()

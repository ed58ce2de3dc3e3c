"""Reasoned exceptions: one rule, one entity, for a limited time."""

import datetime

import pytest
from tests.support.check import FIRM, Place, Text, place, result
from tests.support.sound import ARREARS, RISK, SETTINGS

from neikong.lint import Result, Selection

SOME = Selection(("post-without-risk", "post-without-duties", "reference", "unused-waiver", "unknown-waived-rule"))
CLERK = "name: 收发岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记}\n"
PATH = "posts/clerk.yaml"
FOUND = (PATH, 3, 1, "post-without-risk")
UNUSED = (PATH, 6, 12, "unused-waiver")
UNKNOWN = (PATH, 6, 12, "unknown-waived-rule")
TODAY = datetime.date(2026, 3, 1)


def found(files: dict[str, Text | None], today: datetime.date | None = None) -> list[Place]:
    return [place(finding) for finding in result(files, SOME, today).findings]


def waiver(rule: str, until: str = "2026-03-01") -> str:
    return f"waivers:\n  - {{rule: {rule}, reason: 复核在即, until: {until}, approved_by: deputy}}\n"


@pytest.mark.parametrize(
    ("rule", "places"),
    [
        ("post-without-risk", []),
        ("NK304", []),
        ("post-without-duties", [FOUND, UNUSED]),
        ("NK301", [FOUND, UNUSED]),
        ("coverage", [FOUND, UNKNOWN]),
        ("NK3", [FOUND, UNKNOWN]),
        ("ALL", [FOUND, UNKNOWN]),
        ("no-such-rule", [FOUND, UNKNOWN]),
    ],
)
def test_a_waiver_names_one_rule(rule: str, places: list[Place]) -> None:
    assert found({PATH: CLERK + waiver(rule)}) == places


@pytest.mark.parametrize(
    ("today", "places"),
    [
        (None, []),
        (datetime.date(2026, 2, 28), []),
        (datetime.date(2026, 3, 1), []),
        (datetime.date(2026, 3, 2), [FOUND]),
        (datetime.date(2027, 1, 1), [FOUND]),
    ],
)
def test_a_waiver_ends(today: datetime.date | None, places: list[Place]) -> None:
    assert found({PATH: CLERK + waiver("NK304")}, today) == places


def test_one_waiver_that_holds_is_enough() -> None:
    text = CLERK + waiver("NK304", "2020-01-01") + "  - {rule: NK304, reason: x, until: 2030-01-01}\n"
    assert found({PATH: text}, TODAY) == []


def test_a_second_waiver_of_the_same_finding_is_unused() -> None:
    text = CLERK + waiver("NK304") + "  - {rule: post-without-risk, reason: x, until: 2030-01-01}\n"
    assert found({PATH: text}, TODAY) == [(PATH, 7, 12, "unused-waiver")]


def test_a_waiver_holds_for_its_own_entity_only() -> None:
    files: dict[str, Text | None] = {PATH: CLERK + waiver("NK304"), "posts/other.yaml": CLERK}
    assert found(files) == [("posts/other.yaml", 3, 1, "post-without-risk")]


def test_a_waiver_of_a_rule_that_did_not_run_may_be_of_use() -> None:
    text = CLERK + waiver("grade-inflation") + "  - {rule: NK304, reason: x, until: 2030-01-01}\n"
    assert found({PATH: text}) == []
    assert [place(one) for one in result({PATH: text}, Selection(("NK405", "NK304", "NK991"))).findings] == [UNUSED]


@pytest.mark.parametrize("rule", ["unknown-key", "NK102", "malformed-id", "NK008", "wrong-type"])
def test_what_the_model_says_cannot_be_waived(rule: str) -> None:
    text = CLERK + "no_risk: {D1: x}\n" + waiver(rule) + "x: y\n"
    assert found({PATH: text}) == [(PATH, 7, 12, "unused-waiver"), (PATH, 8, 1, "unknown-key")]


def test_the_author_is_told_that_a_firm_rule_cannot_be_waived() -> None:
    whole = result({PATH: CLERK + "no_risk: {D1: x}\n" + waiver("unknown-key") + "x: y\n"}, SOME)
    assert str(whole.findings[0].message) == "`unknown-key` cannot be waived"
    assert whole.waived == ()
    assert [use.findings for use in whole.waivers] == [0]


def test_a_waiver_covers_every_finding_of_its_rule_in_the_entity() -> None:
    bad = RISK.replace("basis: [levy-law/45]", "basis: [lw/1, lx/2]")
    assert len(found({"risks/R-001.yaml": bad})) == 2
    assert found({"risks/R-001.yaml": bad + waiver("unknown-reference")}) == []


def test_an_incomplete_waiver_waives_nothing() -> None:
    text = ARREARS.replace("levy\n", "lvy\n") + "waivers:\n  - {rule: NK201, reason: x}\n"
    assert [rule for _, _, _, rule in found({"posts/arrears.yaml": text})] == ["unknown-reference", "missing-field"]


def test_settings_may_carry_waivers_too() -> None:
    bad = SETTINGS + "office: {control_office: nobody}\n"
    assert found({"registry.yaml": bad}) == [("registry.yaml", 19, 26, "unknown-reference")]
    assert found({"registry.yaml": bad + waiver("unknown-reference")}) == []


class TestWhatBecameOfWaivers:
    """The result tells what was taken away and by which waiver."""

    @staticmethod
    def whole(today: datetime.date | None = None) -> Result:
        text = CLERK + waiver("NK304") + "  - {rule: NK301, reason: 待定, until: 2026-12-31}\n"
        risk = RISK.replace("basis: [levy-law/45]", "basis: [lw/1, lx/2]") + waiver("unknown-reference", "2027-01-01")
        return result({PATH: text, "risks/R-001.yaml": risk}, SOME, today)

    def test_the_findings_with_their_waivers(self) -> None:
        assert [(*place(finding), use.index, use.rule) for finding, use in self.whole(TODAY).waived] == [
            (*FOUND, 0, "post-without-risk"),
            ("risks/R-001.yaml", 9, 9, "unknown-reference", 0, "unknown-reference"),
            ("risks/R-001.yaml", 9, 15, "unknown-reference", 0, "unknown-reference"),
        ]

    def test_they_are_stamped_like_others(self) -> None:
        finding, use = self.whole(TODAY).waived[0]
        assert (finding.code, finding.severity.value, finding.entity) == ("NK304", "warning", "clerk")
        assert (use.waiver.reason, use.waiver.approved_by) == ("复核在即", "deputy")

    @pytest.mark.parametrize(
        ("today", "told"),
        [
            (None, [("clerk", 0, 1, False), ("clerk", 1, 0, False), ("R-001", 0, 2, False)]),
            (
                datetime.date(2026, 3, 2),
                [("clerk", 0, 0, True), ("clerk", 1, 0, False), ("R-001", 0, 2, False)],
            ),
            (
                datetime.date(2027, 1, 2),
                [("clerk", 0, 0, True), ("clerk", 1, 0, True), ("R-001", 0, 0, True)],
            ),
        ],
    )
    def test_every_waiver_with_its_count(self, today: datetime.date | None, told: list[object]) -> None:
        uses = self.whole(today).waivers
        assert [(use.entity, use.index, use.findings, use.expired) for use in uses] == told

    def test_nothing_is_both_found_and_waived(self) -> None:
        whole = self.whole(TODAY)
        assert not {place(finding) for finding in whole.findings} & {place(finding) for finding, _ in whole.waived}
        assert result({}, SOME).waivers == result({}, SOME).waived == ()


def test_a_folded_finding_is_waived_place_by_place() -> None:
    text = "name: 甲\ndepartment: lvy\nduties:\n  - {id: D1, text: 登记收发文书}\n"
    waiver = "waivers:\n  - {rule: unknown-reference, reason: 机构改革中, until: 2099-01-01, approved_by: deputy}\n"
    found = result({"posts/a.yaml": text + waiver, "posts/b.yaml": text, "posts/c.yaml": text}, Selection(FIRM))
    [finding] = found.findings
    assert (finding.path, finding.entity, [also.path for also in finding.related]) == (
        "posts/b.yaml",
        "b",
        ["posts/c.yaml"],
    )
    assert [(waived.path, use.findings) for waived, use in found.waived] == [("posts/a.yaml", 1)]


def test_while_a_file_cannot_be_read_no_waiver_is_called_unused() -> None:
    waiver = "waivers:\n  - {rule: post-without-risk, reason: 复核在即, until: 2099-01-01, approved_by: deputy}\n"
    files: dict[str, Text | None] = {PATH: CLERK + waiver}
    rules = [finding.rule for finding in result(files, SOME).findings]
    assert rules == []
    broken = result(files | {"risks/X.yaml": "name: [\n"}, SOME)
    assert [finding.rule for finding in broken.findings] == ["syntax-error"]


def test_the_fix_of_a_waived_place_is_not_that_of_the_others() -> None:
    waiver = "waivers:\n  - {rule: unknown-reference, reason: 流程修订中, until: 2099-01-01}\n"
    text = "name: 甲\nposts: [arrears]\nsteps: [deferal/{step}]\n"
    files: dict[str, Text | None] = {
        "risks/R-011.yaml": text.format(step="S1") + waiver,
        "risks/R-012.yaml": text.format(step="S2"),
    }
    [finding] = result(files, Selection(FIRM)).findings
    assert finding.fix is not None
    assert [(edit.path, edit.text) for edit in finding.fix.edits] == [("risks/R-012.yaml", "deferral/S2")]

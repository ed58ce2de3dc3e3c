"""New against an earlier state: by content, however the lines moved."""

import pytest
from tests.support.base import ARREARS
from tests.support.check import CORE, Text, findings, place, result
from tests.support.measures import risk

from neikong.findings import Finding
from neikong.lint.novelty import former_ids, new_findings

PATH = "posts/arrears.yaml"
Files = dict[str, Text | None]


def new(before: Files, now: Files) -> list[tuple[str, int, int, str]]:
    return [place(finding) for finding in new_findings(findings(now), findings(before))]


@pytest.mark.parametrize(
    ("before", "now", "places"),
    [
        ({}, {}, []),
        ({}, {PATH: ARREARS + "x: y\n"}, [(PATH, 6, 1, "unknown-key")]),
        ({PATH: ARREARS + "x: y\n"}, {PATH: ARREARS + "x: y\n"}, []),
        ({PATH: ARREARS + "x: y\n"}, {}, []),
        ({PATH: ARREARS + "x: y\n"}, {PATH: "# 注\n\n" + ARREARS + "x: z\n"}, []),
        ({PATH: ARREARS + "x: y\n"}, {PATH: ARREARS + "z: y\n"}, [(PATH, 6, 1, "unknown-key")]),
        ({PATH: ARREARS + "x: y\n"}, {PATH: ARREARS + "z: y\nx: y\n"}, [(PATH, 6, 1, "unknown-key")]),
        ({PATH: ARREARS + "staff: x\n"}, {PATH: ARREARS + "staff: -1\n"}, [(PATH, 6, 8, "out-of-range")]),
        (
            {PATH: ARREARS + "encouraged: ['']\n"},
            {PATH: ARREARS + "encouraged: ['', '']\n"},
            [(PATH, 6, 18, "empty-text")],
        ),
        ({PATH: ARREARS + "encouraged: ['', '']\n"}, {PATH: ARREARS + "encouraged: ['']\n"}, []),
        ({"posts/a.yaml": ""}, {"posts/b.yaml": ""}, [("posts/b.yaml", 1, 1, "empty-file")]),
        ({"posts/a.yaml": ""}, {"posts/sub/a.yaml": ""}, []),
    ],
)
def test_what_is_new(before: Files, now: Files, places: list[tuple[str, int, int, str]]) -> None:
    assert new(before, now) == places


MEASURES = "risks/R-001.yaml"
HOLLOW = "切实加强公告管理，提高责任意识"


@pytest.mark.parametrize(
    ("before", "now", "lines"),
    [
        ((HOLLOW,), (HOLLOW,), []),
        ((HOLLOW,), ("进一步强化公告监督，确保落实到位",), [7]),
        ((HOLLOW, "名单由系统取数"), ("名单由系统取数", HOLLOW), [8]),
        ((), (HOLLOW,), [7]),
    ],
)
def test_another_hollow_text_is_new(before: tuple[str, ...], now: tuple[str, ...], lines: list[int]) -> None:
    found = [findings({MEASURES: risk(*texts)}, "boilerplate-measure") for texts in (before, now)]
    assert [one.span.line for one in new_findings(found[1], found[0]) if one.span] == lines


def test_a_share_that_creeps_up_is_not_new() -> None:
    def share(top: int) -> list[Finding]:
        grades = {f"risks/G-{n:02}.yaml": f"name: 甲\ngrade: {1 if n < top else 2}\n" for n in range(20)}
        return findings(grades, "grade-inflation")

    assert new_findings(share(15), share(14)) == ()
    assert len(new_findings(share(15), share(3))) == 1


def test_items_are_known_by_their_ids() -> None:
    duties = "name: 岗\ndepartment: levy\ngoals:\n  - {id: G1, duty: D9, text: 甲}\nduties:\n"
    one, two = "  - {id: D1, text: 按季编制名单, parent: lvy/D1}\n", "  - {id: D2, text: 按月登记名单}\n"
    before = findings({PATH: duties + one + two})
    assert new_findings(findings({PATH: duties + two + one}), before) == ()


def test_a_renamed_entity_takes_its_findings_along() -> None:
    text = "name: 岗\ndepartment: lvy\nduties:\n  - {id: D1, text: 登记}\nno_risk: {D1: 无裁量}\n"
    before = result({"posts/old.yaml": text}, CORE)
    now = result({"posts/new.yaml": text + "formerly: [old]\n"}, CORE)
    assert former_ids(now.registry, before.registry) == {"new": "old"}
    assert new_findings(now.findings, before.findings, former_ids(now.registry, before.registry)) == ()
    assert len(new_findings(now.findings, before.findings)) == 1


def test_one_more_place_of_an_old_cause_is_new() -> None:
    text = "name: 岗\ndepartment: lvy\nduties:\n  - {id: D1, text: 登记}\n"
    before = findings({"posts/b.yaml": text}, "unknown-reference")
    now = findings({"posts/b.yaml": text, "posts/a.yaml": text}, "unknown-reference")
    assert [place(one) for one in new_findings(now, before)] == [("posts/a.yaml", 2, 13, "unknown-reference")]
    assert new_findings(before, now) == ()


def test_copies_that_lost_or_won_a_partner_are_not_new() -> None:
    text = "内控办每季度抽取凭证3%，核对事由和审批单，问题凭证15日内退款"
    names = [f"risks/C-{number}.yaml" for number in range(4)]
    three, two, four = ({name: risk(text) for name in chosen} for chosen in (names[:3], names[1:3], names))
    before = findings(dict(three), "copied-measure")
    assert new_findings(findings(dict(two), "copied-measure"), before) == ()
    assert [one.path for one in new_findings(findings(dict(four), "copied-measure"), before)] == [names[3]]

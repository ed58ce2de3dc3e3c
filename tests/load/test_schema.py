"""One defect in one file: the rule, the place, the advice."""

import pytest
from tests.support.check import check, findings, hint

CLERK = """\
name: 收发岗
department: levy
duties:
  - {id: D1, text: 登记}
no_risk: {D1: 不涉及裁量}
"""
PATH = "posts/clerk.yaml"


def test_the_clerk_is_flawless() -> None:
    assert check({PATH: CLERK}) == []


@pytest.mark.parametrize(
    ("more", "line", "column", "rule", "words"),
    [
        ("restrcted: [x]", 6, 1, "unknown-key", "Did you mean `restricted`?"),
        ("Staff: 2", 6, 1, "unknown-key", "Did you mean `staff`?"),
        ("职责: x", 6, 1, "unknown-key", "The fields are department, duties,"),
        ("id: clerk", 6, 1, "unknown-key", "file's name is the id"),
        ("goals: [{id: G1, text: x, metrics: y}]", 6, 27, "unknown-key", "Did you mean `metric`?"),
        ("rotation: {limit: 5年, x: y}", 6, 23, "unknown-key", "The fields are limit"),
        ("staff: 两人", 6, 8, "wrong-type", "Staff: "),
        ("staff: [2]", 6, 1, "wrong-type", "Staff: "),
        ("staff: 1.5", 6, 8, "wrong-type", "Staff: "),
        ("encouraged: 早到", 6, 13, "wrong-type", "Encouraged: "),
        ("encouraged: [[a]]", 6, 14, "wrong-type", ""),
        ("encouraged: {a: b}", 6, 1, "wrong-type", "Encouraged: "),
        ("rotation: 5年", 6, 11, "wrong-type", "Rotation: "),
        ("goals: [G1]", 6, 9, "wrong-type", ""),
        ("note: {a: b}", 6, 1, "wrong-type", "Note: "),
        ("key: yes", 6, 6, "wrong-type", "Key post: "),
        ("key: []", 6, 1, "wrong-type", "Key post: "),
        ("key: {a: b}", 6, 1, "wrong-type", "Key post: "),
        ("rank: 股长", 6, 7, "unknown-value", "staff (科员), section_head (科长), leader (局领导)"),
        ("rank: [staff]", 6, 1, "unknown-value", "staff (科员)"),
        ("visibility: 绝密", 6, 13, "unknown-value", "public (公开)"),
        ("staff: -1", 6, 8, "out-of-range", "0 or more"),
        ("goals: [{id: G1}]", 6, 10, "missing-field", "Text: "),
        ("goals:\n  - text: x\n    duty: D1", 7, 5, "missing-field", "Id: "),
        ("rotation: {}", 6, 1, "missing-field", "Limit: "),
        ("rotation: {limit: }", 6, 12, "missing-field", "Limit: "),
        ("goals: [{id: G1, text: ~}]", 6, 18, "missing-field", "Text: "),
        ("note: ''", 6, 7, "empty-text", "Note: "),
        ("note: '  '", 6, 7, "empty-text", "Note: "),
        ("encouraged: [a, '']", 6, 17, "empty-text", ""),
        ("rotation: {limit: 很久}", 6, 19, "malformed-duration", "3个工作日"),
        ("rotation: {limit: 5}", 6, 19, "malformed-duration", "3个工作日"),
        ("goals: [{id: G/1, text: x}]", 6, 14, "malformed-value", "Id: "),
        ("goals: [{id: -G, text: x}]", 6, 14, "malformed-value", "Id: "),
        ("waivers: [{rule: a, reason: b, until: 2024-02-30}]", 6, 39, "impossible-date", "month and the day"),
        ("waivers: [{rule: a, reason: b, until: 2024-13-01}]", 6, 39, "impossible-date", "month and the day"),
        ("waivers: [{rule: a, reason: b, until: 年底}]", 6, 39, "impossible-date", "year-month-day"),
        ("goals: [{id: G1, text: x}, {id: G1, text: y}]", 6, 33, "duplicate-item-id", "such as `G2`"),
    ],
)
def test_one_line_too_many(more: str, line: int, column: int, rule: str, words: str) -> None:
    [finding] = findings({PATH: f"{CLERK}{more}\n"})
    assert finding.span is not None
    assert (finding.path, finding.span.line, finding.span.column, finding.rule) == (PATH, line, column, rule)
    assert words in (hint(finding) if words else "")


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "rule"),
    [
        ("name: 收发岗\n", "", 1, 1, "missing-field"),
        ("name: 收发岗\n", "# 注\n", 2, 1, "missing-field"),
        ("name: 收发岗\n", "name:\n", 1, 1, "missing-field"),
        ("department: levy\n", "department: ~\n", 2, 1, "missing-field"),
        ("name: 收发岗", "nmae: 收发岗", 1, 1, "unknown-key"),
        ("name: 收发岗", "name: [收发岗]", 1, 1, "wrong-type"),
        ("{id: D1, text: 登记}", "{id: D1, text: }", 4, 14, "missing-field"),
        ("{id: D1, text: 登记}", "{id: D1}", 4, 6, "missing-field"),
        ("{D1: 不涉及裁量}", "[D1]", 5, 1, "wrong-type"),
        ("{D1: 不涉及裁量}", "{D1: ''}", 5, 15, "empty-text"),
    ],
)
def test_one_line_wrong(old: str, new: str, line: int, column: int, rule: str) -> None:
    assert check({PATH: CLERK.replace(old, new)}) == [(PATH, line, column, rule)]


def test_a_key_of_blanks_is_marked_where_it_stands() -> None:
    text = CLERK.replace("no_risk: {", "no_risk: {' ': 理由, ")
    assert check({PATH: text}, "empty-text") == [(PATH, 5, 11, "empty-text")]


@pytest.mark.parametrize(
    "more",
    [
        "rank: 科长",
        "rank: ｓｔａｆｆ",
        "staff: ２",
        "key: 是",
        "key: true",
        "rotation: {limit: ５年}",
        "note: 2024",
        "note: no",
        "note: 012",
        "note: 12:30",
        "encouraged: [1.0, true, 2024-02-30]",
        "encouraged:",
        "goals: ~",
        "waivers: [{rule: ambiguous-id, reason: x, until: ２０２６-01-01}]",
        "goals: [{id: G.1_a-b, text: x}, {id: 目标一, text: y}]",
    ],
)
def test_what_is_accepted(more: str) -> None:
    assert check({PATH: f"{CLERK}{more}\n"}) == []


@pytest.mark.parametrize("data", [CLERK.replace("\n", "\r\n"), b"\xef\xbb\xbf" + CLERK.encode(), f"---\n{CLERK}...\n"])
def test_other_forms_of_a_good_file(data: str | bytes) -> None:
    assert check({PATH: data}) == []


@pytest.mark.parametrize("data", [f"{CLERK}x: y\n".replace("\n", "\r\n").encode(), f"\ufeff{CLERK}x: y\n".encode()])
def test_places_in_other_forms(data: bytes) -> None:
    assert check({PATH: data}) == [(PATH, 6, 1, "unknown-key")]


def test_several_defects_are_several_findings() -> None:
    assert check({PATH: f"{CLERK}rank: x\nstaff: y\nkeys: z\n"}) == [
        (PATH, 6, 7, "unknown-value"),
        (PATH, 7, 8, "wrong-type"),
        (PATH, 8, 1, "unknown-key"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "example"),
    [
        ("registry.yaml", "organization: 某局\nlint: {options: 5}\n", "`grade-inflation: {share: 60}`"),
        ("registry.yaml", "organization: 某局\nlint: {options: [a]}\n", "`grade-inflation: {share: 60}`"),
        ("regulations/r.yaml", "title: 某办法\nrenumbered: [a]\n", "`{37: 35}`"),
    ],
)
def test_braces_in_a_fields_description_mean_themselves(path: str, text: str, example: str) -> None:
    [finding] = findings({path: text}, "wrong-type")
    assert example in hint(finding)

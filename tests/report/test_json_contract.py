"""`validate --format json`, field by field as cli.md promises it."""

import json
from dataclasses import replace

from tests.report.build import HOSTILE, finding, hostile, made_up, report_of
from tests.support.small import UNKNOWN_POST, changed

from neikong.findings import Related, Severity, Span
from neikong.report.json import as_json
from neikong.report.view import Report, Waived

FIELDS = [
    "rule",
    "code",
    "severity",
    "message",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "entity",
    "route",
    "hint",
    "fix",
    "related",
]


def test_the_document(clean: Report) -> None:
    assert json.loads(as_json(clean)) == {
        "version": 1,
        "registry": "registry",
        "state": "worktree",
        "findings": [],
        "waived": [],
        "summary": {"files": 7, "entities": 6, "error": 0, "warning": 0, "info": 0},
    }


def test_a_finding() -> None:
    document = json.loads(as_json(report_of(changed(UNKNOWN_POST))))
    found = next(one for one in document["findings"] if one["rule"] == "unknown-reference")
    assert list(found) == FIELDS
    assert found == {
        "rule": "unknown-reference",
        "code": "NK201",
        "severity": "error",
        "message": "There is no Post `arrear`",
        "file": "registry/risks/R-001.yaml",
        "line": 2,
        "column": 9,
        "end_line": 2,
        "end_column": 15,
        "entity": "R-001",
        "route": ["posts", 0],
        "hint": "Did you mean arrears?",
        "fix": {"title": "Write `arrears`", "safe": False},
        "related": [],
    }
    assert document["summary"] == {"files": 7, "entities": 6, "error": 1, "warning": 1, "info": 0}


def test_without_hint_and_fix() -> None:
    found = json.loads(as_json(made_up(finding(severity=Severity.INFO, span=None))))["findings"][0]
    assert (found["hint"], found["fix"], found["severity"]) == (None, None, "info")
    assert [found[name] for name in FIELDS[5:9]] == [1, 1, 1, 1]


def test_several_lines() -> None:
    found = json.loads(as_json(made_up(finding(span=Span(2, 3, 4, 5)))))["findings"][0]
    assert [found[name] for name in FIELDS[5:9]] == [2, 3, 4, 5]


def test_other_places_of_the_same_cause() -> None:
    places = (Related("posts/b.yaml", ("department",), span=Span(2, 13, 2, 16)), Related("posts/c.yaml", ()))
    found = json.loads(as_json(made_up(finding(related=places))))["findings"][0]
    assert found["related"] == [
        {"file": "registry/posts/b.yaml", "line": 2, "column": 13, "route": ["department"]},
        {"file": "registry/posts/c.yaml", "line": 1, "column": 1, "route": []},
    ]


def test_what_is_waived_is_told_apart() -> None:
    report = replace(made_up(), waived=(Waived(finding(), "机构改革中", "2099-01-01"),))
    document = json.loads(as_json(report))
    [waived] = document["waived"]
    assert (waived["rule"], waived["reason"], waived["until"]) == ("unknown-reference", "机构改革中", "2099-01-01")
    assert document["summary"]["error"] == 0


def test_hostile_texts_come_back_as_they_were() -> None:
    first = json.loads(as_json(hostile()).encode("utf-8"))["findings"][0]
    assert first["message"] == HOSTILE
    assert first["file"] == f"registry/posts/{HOSTILE}.yaml"


def test_chinese_stays_readable() -> None:
    assert "欠税" in as_json(made_up(finding("欠税")))

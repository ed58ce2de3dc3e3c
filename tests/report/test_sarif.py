"""SARIF 2.1.0: what the standard requires of the parts that we write (OASIS, sections 3.13 to 3.52)."""

import json
from typing import Any

import pytest
from tests.report.build import finding, made_up

from neikong.findings import Span
from neikong.lint import all_rules
from neikong.report.sarif import sarif
from neikong.report.view import Report

LEVELS = {"none", "note", "warning", "error"}


def run_of(report: Report) -> dict[str, Any]:
    document = json.loads(sarif(report, all_rules()))
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    return dict(run)


def region(span: Span) -> dict[str, int]:
    result = run_of(made_up(finding(span=span)))["results"][0]
    return dict(result["locations"][0]["physicalLocation"]["region"])


def test_nothing_found_is_an_empty_list_of_results(clean: Report) -> None:
    run = run_of(clean)
    assert run["results"] == []
    assert run["tool"]["driver"]["name"] == "neikong"


def test_each_result_points_at_its_rule(flawed: Report) -> None:
    run = run_of(flawed)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result, found in zip(run["results"], flawed.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.code
        assert result["level"] in LEVELS
        assert result["message"]["text"]


def test_each_result_has_its_place_in_characters(flawed: Report) -> None:
    run = run_of(flawed)
    assert run["columnKind"] == "unicodeCodePoints"
    for result, found in zip(run["results"], flawed.findings, strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert found.span
        assert place["artifactLocation"]["uri"] == f"registry/{found.path}"
        assert (place["region"]["startLine"], place["region"]["startColumn"]) == (found.span.line, found.span.column)


@pytest.mark.parametrize("span", [Span(1, 1, 1, 1), Span(3, 9, 3, 4), Span(2, 8, 5, 1), Span(1, 2, 1, 7)])
def test_regions_never_end_before_they_begin(span: Span) -> None:
    found = region(span)
    assert (found["endLine"], found["endColumn"]) >= (found["startLine"], found["startColumn"])
    assert min(found.values()) >= 1


def test_rules_are_documented(flawed: Report) -> None:
    for rule in run_of(flawed)["tool"]["driver"]["rules"]:
        assert rule["defaultConfiguration"]["level"] in LEVELS
        for part in ("shortDescription", "fullDescription", "help"):
            assert rule[part]["text"]


def test_uris_are_relative_and_escaped() -> None:
    results = run_of(made_up(finding(path="posts/欠 税#1?.yaml")))["results"]
    uri = results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "registry/posts/%E6%AC%A0%20%E7%A8%8E%231%3F.yaml"

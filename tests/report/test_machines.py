"""SARIF, GitHub, GitLab and JUnit as their readers parse them."""

import json
import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from tests.report.build import finding, hostile, made_up

from neikong.findings import Severity, Span
from neikong.lint import all_rules
from neikong.report.fingerprint import fingerprints
from neikong.report.github import github
from neikong.report.gitlab import gitlab
from neikong.report.junit import junit
from neikong.report.sarif import sarif
from neikong.report.view import Report

KINDS = ["clean", "flawed"]


def test_junit_counts_and_parses(clean: Report, flawed: Report) -> None:
    for report in (clean, flawed):
        suite = ElementTree.fromstring(junit(report))[0]
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert len(suite.findall("testcase/failure")) == report.count(Severity.ERROR) + report.count(Severity.WARNING)


def test_junit_parses_whatever_the_texts_hold() -> None:
    suite = ElementTree.fromstring(junit(hostile()).encode("utf-8"))[0]
    first, second, third = suite.findall("testcase")
    for text in (first.get("classname"), first[0].get("message"), second[0].text, third[0].text):
        assert "]]><b a=\"1\" b='2'>&amp; 中文" in (text or "")


LINE = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:]*)(?:,\w+=[^,:]*)*)::(.*)")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command, read and unescaped as the runner does it."""
    found = LINE.fullmatch(line)
    assert found, line
    pairs = (pair.split("=", 1) for pair in found.group(2).split(","))
    return found.group(1), {name: unescaped(value) for name, value in pairs}, unescaped(found.group(3))


def unescaped(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "100%", "%0A", "a:b, c::d", "::error::x", "\n::set-env name=x::y"])
def test_github_escapes(text: str) -> None:
    (line,) = github(made_up(finding(text, text, path=f"posts/{text}.yaml"))).removesuffix("\n").split("\n")
    assert parsed(line) == (
        "error",
        {"file": f"registry/posts/{text}.yaml", "line": "1", "col": "1", "endLine": "1", "endColumn": "2",
         "title": "NK201 unknown-reference"},
        f"{text} — {text}",
    )  # fmt: skip


def test_github_has_one_line_for_each_finding(flawed: Report) -> None:
    lines = github(flawed).splitlines()
    assert [parsed(line)[0].replace("notice", "info") for line in lines] == [one.severity for one in flawed.findings]
    assert {parsed(line)[0] for line in lines} == {"error", "warning", "notice"}
    assert len(re.findall("\n", github(hostile()))) == 3


def test_gitlab_issues_have_what_the_widget_needs(flawed: Report) -> None:
    issues = json.loads(gitlab(flawed))
    assert len(issues) == len(flawed.findings)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue, found in zip(issues, flawed.findings, strict=True):
        assert found.span
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == f"registry/{found.path}"
        assert issue["location"]["lines"]["begin"] == found.span.line


def test_gitlab_survives_hostile_texts() -> None:
    assert len(json.loads(gitlab(hostile()).encode("utf-8"))) == 3


def test_fingerprints_outlive_moved_lines_and_tell_twins_apart() -> None:
    def marks(line: int) -> list[str]:
        span = Span(line, 1, line, 2)
        return [mark for _, mark in fingerprints(made_up(finding(span=span), finding(span=span), finding("other")))]

    assert marks(1) == marks(7)
    assert len(set(marks(1))) == 3


def test_sarif_survives_hostile_texts() -> None:
    result = json.loads(sarif(hostile(), all_rules()).encode("utf-8"))["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri)
    assert "中文" in unquote(uri)


def test_sarif_survives_a_file_name_that_is_not_utf_8() -> None:
    report = made_up(finding(path="posts/\udcff.yaml"))
    assert json.loads(sarif(report, all_rules()))["runs"][0]["results"]

"""Whatever the bytes: nothing is raised, and every finding points into its file."""

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.support.base import BASE
from tests.support.check import state

from neikong.findings import Finding, Span
from neikong.lint import validate
from neikong.messages import translator

BREAK = re.compile(r"\r\n|\r|\n")
REGISTRY = Path(__file__).parents[2] / "registry"
PATHS = sorted(BASE)
WORDS = ["name", "duties", "key", "id", "grade", "posts", "steps", "next", "<<", "no_risk", "控", "😀", "D1"]
SIGNS = [": ", "- ", "[", "]", "{", "}", ", ", "\n", "\r\n", "\r", "  ", "\t", "'", '"', "#", "&a ", "*a", "!x "]
SIGNS += ["|", ">", "---\n", "? ", "：", "\ufeff", "\x85", "\u2028", "\x00", "~", "%", "@"]
VALUES = ["", "~", "[]", "{}", "[[]]", "{a: {}}", "''", "*a", "&a b", "1", "[1, {a: b}]", "|\n  x", "!t x"]
FIELDS = ["key", "onsite", "staff", "name", "until", "limit", "rank", "grade", "duties", "next", "no_risk"]
TOKENS = st.lists(st.sampled_from(WORDS + SIGNS), max_size=25).map("".join).map(str.encode)
FILES = st.one_of(st.binary(max_size=60), TOKENS, st.text(max_size=40).map(str.encode))


def assert_inside(span: Span, data: bytes) -> None:
    lines = BREAK.split(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    count = max(1, len(lines) - (lines[-1] == ""))
    assert 1 <= span.line <= count
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert (span.line, span.column) <= (span.end_line, span.end_column)


def assert_sound(findings: tuple[Finding, ...], files: dict[str, bytes]) -> None:
    for finding in findings:
        assert finding.span is not None
        assert finding.code
        assert_inside(finding.span, files.get(finding.path, b""))
        for language in ("en", "zh"):
            assert finding.message.text(translator(language))
            assert finding.hint is None or finding.hint.text(translator(language))


@given(path=st.sampled_from(PATHS), data=FILES)
@example(path="posts/arrears.yaml", data=b"")
@example(path="posts/arrears.yaml", data=b"key: []\n")
@example(path="workflows/deferral.yaml", data=b"steps: [{onsite: {}}]\n")
@example(path="posts/arrears.yaml", data=b"power: {a: b\n")
@example(path="registry.yaml", data=b"\xef\xbb\xbf\xef\xbb\xbf'")
def test_any_bytes(path: str, data: bytes) -> None:
    files = state(BASE) | {path: data}
    assert_sound(validate(files).findings, files)


@pytest.mark.parametrize(
    "data",
    [
        b"note: 'a\xc2\x85b\xc2\x85c'\nx: y\n",
        "note: 'a\u2028b'\nx: y\n".encode(),
        b"name: a\rnote: \x07\r",
        b"name: a\rnote: \xff\r",
    ],
    ids=["nel", "ls", "cr-control", "cr-byte"],
)
def test_odd_line_breaks(data: bytes) -> None:
    files = state(BASE) | {"posts/arrears.yaml": data}
    assert_sound(validate(files).findings, files)


@given(path=st.sampled_from(PATHS), at=st.integers(0, 700), cut=st.integers(0, 6), new=TOKENS | st.binary(max_size=3))
def test_mutated_files(path: str, at: int, cut: int, new: bytes) -> None:
    data = BASE[path].encode()
    at %= len(data)
    files = state(BASE) | {path: data[:at] + new + data[at + cut :]}
    assert_sound(validate(files).findings, files)


@given(
    path=st.sampled_from(PATHS),
    line=st.integers(0, 20),
    value=st.sampled_from(VALUES),
)
def test_any_value_of_any_field(path: str, line: int, value: str) -> None:
    lines = BASE[path].splitlines()
    line %= len(lines)
    lines[line] = lines[line].partition(": ")[0].rstrip(":") + f": {value}"
    files = state({**BASE, path: "\n".join(lines) + "\n"})
    assert_sound(validate(files).findings, files)


@given(paths=st.dictionaries(st.text(max_size=12) | st.sampled_from(["posts/", "a/b"]), FILES, max_size=4))
def test_any_state(paths: dict[str, bytes]) -> None:
    files = {f"{'posts/' if index % 2 else ''}{path}.yaml": data for index, (path, data) in enumerate(paths.items())}
    assert_sound(validate(files).findings, files)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", ["[]", "{}", "[a]", "{a: b}", "", "''", "*a"])
def test_any_type_of_value(field: str, value: str) -> None:
    line = f"{field}: {value}\n"
    inner = f"{{{field}: {value}}}"
    overlay = {
        "posts/x.yaml": f"{line}rotation: {inner}\ngoals: [{inner}]\nwaivers: [{inner}]\n",
        "workflows/x.yaml": f"steps: [{inner}]\npower: {inner}\n",
        "risks/x.yaml": f"{line}controls: [{inner}]\n",
    }
    files = state({**BASE, **overlay})
    assert_sound(validate(files).findings, files)


def test_the_sample_registry_has_only_the_findings_planted_in_it() -> None:
    files = {path.relative_to(REGISTRY).as_posix(): path.read_bytes() for path in REGISTRY.rglob("*.yaml")}
    found = validate(files, today=datetime.date(2026, 11, 25)).findings
    assert [(one.path, one.rule, one.severity.value) for one in found] == [
        ("people/p03.yaml", "overstayed-post", "warning"),
        ("people/p04.yaml", "kin-in-line", "warning"),
        ("people/p07.yaml", "overstayed-post", "warning"),
        ("posts/FW-01.yaml", "post-without-risk", "warning"),
        ("registry.yaml", "grade-inflation", "warning"),
        ("risks/R-037.yaml", "risk-without-basis", "warning"),
        ("workflows/WF-09.yaml", "initiator-decides", "warning"),
        ("workflows/WF-11.yaml", "repeated-decider", "warning"),
    ]

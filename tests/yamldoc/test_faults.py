"""Files that are no YAML, or more YAML than is allowed: the rule, the place and the advice."""

import pytest

from neikong.messages import LANGUAGES, translator
from neikong.yamldoc import read

SYNTAX = [
    ("name: 'a\nb: c\n", 1, 7, "Close it"),
    ('name: a\nnote: "x', 2, 7, "Close it"),
    ("name: a: b\n", 1, 8, "into quotes"),
    ("name: a\n  department: b\n", 2, 13, "align keys"),
    ("欠税: 一: 二\n", 1, 6, "into quotes"),
    ("name: a\ndepartment levy\nduties: []\n", 2, 1, "ASCII colon"),
    ("duties: [a, b\nname: c\n", 1, 9, "Close it with ]"),
    ("duties: [a, b", 1, 9, "Close it with ]"),
    ("power: {a: b\nname: c\n", 1, 8, "Close it with }"),
    ("power: {a: b", 1, 8, "Close it with }"),
    ("duties: [a]]\n", 1, 12, "Check the indentation"),
    ("duties:\n  - a\n - b\n", 3, 2, "Check the indentation"),
    ("duties:\n  - {id: D1}\n  id: D2\n", 3, 3, "Begin the line with `- `"),
    ("name: @a\n", 1, 7, "into quotes"),
    ("name: `a`\n", 1, 7, "into quotes"),
    ("name: %a\n", 1, 7, "into quotes"),
    ('name: "\\d"\n', 1, 8, "single quotes"),
    ("name: a\nduties: - b\n", 2, 9, "line below its key"),
    ("duties: - b\n", 1, 9, "line below its key"),
    ("duties: [a,,b]\n", 1, 12, ""),
    ("name: |a\n", 1, 8, ""),
    ("# 注\n\nname: a\nnote: 'b\n\n\n", 4, 7, "Close it"),
]


@pytest.mark.parametrize(("text", "line", "column", "advice"), SYNTAX)
def test_syntax_error(text: str, line: int, column: int, advice: str) -> None:
    document = read("f.yaml", text.encode())
    assert document.value is None
    [finding] = document.findings
    assert finding.span is not None
    assert (finding.span.line, finding.span.column, finding.rule) == (line, column, "syntax-error")
    assert advice in str(finding.hint)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [row[0] for row in SYNTAX])
def test_every_complaint_can_be_said(text: str, language: str) -> None:
    for finding in read("f.yaml", text.encode()).findings:
        for message in filter(None, (finding.message, finding.hint)):
            assert message.text(translator(language)).strip()


@pytest.mark.parametrize(
    ("text", "rule", "line", "column", "words"),
    [
        ("name: a\nduties:\n\t- x\n", "tab-indentation", 3, 1, "two blanks"),
        ("duties:\n  - id: D1\n\t  text: x\n", "tab-indentation", 3, 1, "two blanks"),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1, "Keep one"),
        ("a:\n  - {b: 1, 岗: 2, b: 3}\n", "duplicate-key", 2, 18, "Keep one"),
        ("a: 1\n'a': 2\n", "duplicate-key", 2, 1, "Keep one"),
        ("? [a, b]\n: c\n", "key-not-text", 1, 3, "key: value"),
        ("{[a]: c}\n", "key-not-text", 1, 2, "key: value"),
        ("? " * 200_000, "key-not-text", 1, 3, "key: value"),
        ("? ? [a, &x b]\n: c\n", "key-not-text", 1, 3, "key: value"),
        ("a: &x 欠\n", "anchor-or-alias", 1, 4, "Remove the anchor"),
        ("a: &x [b]\n", "anchor-or-alias", 1, 4, "Remove the anchor"),
        ("&x a: b\n", "anchor-or-alias", 1, 1, "Remove the anchor"),
        ("a: *x\n", "anchor-or-alias", 1, 4, "quotes"),
        ("岗位: [一, *x]\n", "anchor-or-alias", 1, 9, "quotes"),
        ("<<: {a: b}\n", "anchor-or-alias", 1, 1, "Copy the fields"),
        ("a: !!int 1\n", "explicit-tag", 1, 4, "Remove the tag"),
        ("a: !x {}\n", "explicit-tag", 1, 4, "Remove the tag"),
        ("a: !!python/object/apply:os.system [id]\n", "explicit-tag", 1, 4, "Remove the tag"),
        ("a: b\n---\nc: d\n", "several-documents", 2, 1, "file of its own"),
        ("a: b\n...\n---\nc: d\n", "several-documents", 3, 1, "file of its own"),
        ("- a\n", "not-a-mapping", 1, 1, "name: "),
        ("欠税\n", "not-a-mapping", 1, 1, "name: "),
        ("name:a\nb:c\n", "not-a-mapping", 1, 1, "name: "),
        ("", "empty-file", 1, 1, "delete the file"),
        ("# 待补\n", "empty-file", 1, 1, "delete the file"),
        ("---\n", "empty-file", 1, 1, "delete the file"),
        ("~\n", "empty-file", 1, 1, "delete the file"),
        ("a: " + "[" * 200_000, "nesting-too-deep", 1, 35, "brackets"),
        ("{a: " * 200_000, "nesting-too-deep", 1, 129, "brackets"),
        ("- " * 200_000, "nesting-too-deep", 1, 65, "brackets"),
        ("a: 税\x07\n", "unprintable-character", 1, 5, "Delete it"),
        ("a: b\nc: \x00\n", "unprintable-character", 2, 4, "Delete it"),
        ("a: \ufffe\n", "unprintable-character", 1, 4, "Delete it"),
        ('a: "b\u0085"\n', "unprintable-character", 1, 6, "Delete it"),
        ("a: b\n\nc: '\u2028'\n", "unprintable-character", 3, 5, "Delete it"),
        ("a: '\u2029'\n", "unprintable-character", 1, 5, "Delete it"),
    ],
)
def test_one_fault(text: str, rule: str, line: int, column: int, words: str) -> None:
    [finding] = read("f.yaml", text.encode()).findings
    assert finding.span is not None
    assert (finding.span.line, finding.span.column, finding.rule) == (line, column, rule)
    assert words in str(finding.hint)


@pytest.mark.parametrize("text", ["a: 'b*c'\n", "a: b&c\n", "a: b!c\n", "'<<': b\n", "a: '*x'\n", "a: '&x !y'\n"])
def test_signs_inside_text_are_text(text: str) -> None:
    assert read("f.yaml", text.encode()).findings == ()


def test_an_alias_bomb_is_not_unfolded() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    document = read("f.yaml", "\n".join(lines).encode())
    assert document.value is not None
    assert len(document.value) == 40
    assert {finding.rule for finding in document.findings} == {"anchor-or-alias"}
    assert len(document.findings) == 40 + 2 * 39


def test_what_was_found_before_a_syntax_error_is_kept() -> None:
    rules = [finding.rule for finding in read("f.yaml", b"a: 1\na: 2\nb: 'c\n").findings]
    assert rules == ["duplicate-key", "syntax-error"]

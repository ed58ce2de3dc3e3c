"""What a file says: scalars stay the text that the author wrote."""

import pytest

from neikong.yamldoc import read


def value_of(text: str | bytes) -> object:
    document = read("f.yaml", text if isinstance(text, bytes) else text.encode())
    assert document.findings == ()
    return document.value


@pytest.mark.parametrize(
    "word",
    [
        "2024",
        "no",
        "yes",
        "on",
        "012",
        "0x1F",
        "12:30",
        "1e3",
        "true",
        "2024-13-01",
        ".inf",
        "1_000",
        "=",
        "一级",
        "nul",
    ],
)
def test_plain_scalars_stay_text(word: str) -> None:
    assert value_of(f"name: {word}\n") == {"name": word}


@pytest.mark.parametrize("word", ["", " ", "~", "null", "Null", "NULL", "  # nothing"])
def test_plain_nothing_is_none(word: str) -> None:
    assert value_of(f"name: {word}\n") == {"name": None}


@pytest.mark.parametrize("word", ["''", '""', "'~'", '"null"', "'NULL'"])
def test_quoted_nothing_is_text(word: str) -> None:
    assert value_of(f"name: {word}\n") == {"name": word[1:-1]}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("'it''s'", "it's"),
        ('"a\\tb\\u4e00"', "a\tb一"),
        ("|\n  一\n  二\n", "一\n二\n"),
        ("|-\n  一\n  二\n", "一\n二"),
        (">\n  一\n  二\n", "一 二\n"),
        ("a\n  b", "a b"),
        ("http://a.b/c#d", "http://a.b/c#d"),
        ("a # b", "a"),
        ("a：b", "a：b"),
        ("'a: b'", "a: b"),
    ],
)
def test_styles(written: str, text: str) -> None:
    assert value_of(f"name: {written}\n") == {"name": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: []\nb: {}\n", {"a": [], "b": {}}),
        ("a: [x, [y, null]]\n", {"a": ["x", ["y", None]]}),
        ("a:\n- x\n- b: y\n  c:\n", {"a": ["x", {"b": "y", "c": None}]}),
        ("{a: 1, b: [2]}", {"a": "1", "b": ["2"]}),
        ("1: a\nnull: b\n", {"1": "a", "null": "b"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("\n# 注\n\na: b # 注", {"a": "b"}),
        ("%YAML 1.2\n---\na: b\n", {"a": "b"}),
        ("a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ["d"]}),
        (b"\xef\xbb\xbfa: b\n", {"a": "b"}),
        ("a: '# no comment'\n", {"a": "# no comment"}),
        ("欠税: 😀\n", {"欠税": "😀"}),
    ],
)
def test_structures(text: str | bytes, value: object) -> None:
    assert value_of(text) == value


def test_of_a_duplicate_key_the_first_counts() -> None:
    document = read("f.yaml", b"a: 1\nb: 2\na: {c: 3}\n")
    assert document.value == {"a": "1", "b": "2"}
    assert [finding.rule for finding in document.findings] == ["duplicate-key"]


def test_depth_32_is_allowed_and_33_is_not() -> None:
    just = read("f.yaml", b"a: " + b"[" * 31 + b"]" * 31)
    over = read("f.yaml", b"a: " + b"[" * 32 + b"]" * 32)
    assert just.value is not None
    assert just.findings == ()
    assert over.value is None
    assert [finding.rule for finding in over.findings] == ["nesting-too-deep"]

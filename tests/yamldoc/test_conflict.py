"""Git's signs in a file: where they are found, what is said, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.findings import Finding, Span
from neikong.yamldoc import read

OURS = "<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> side\n"


def conflict(text: str) -> Finding | None:
    document = read("a.yaml", text.encode())
    found = [finding for finding in document.findings if finding.rule == "merge-conflict"]
    assert not found or (document.value is None and len(document.findings) == 1)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        (f"a: 1\n{OURS}c: 1\n", Span(2, 1, 2, 13), "`HEAD` and `side` differ here"),
        (f"a: 1\n{OURS}c: 1\n".replace("\n", "\r\n"), Span(2, 1, 2, 13), "`HEAD` and `side` differ here"),
        (f"a: 1\rb: 1\n{OURS}", Span(3, 1, 3, 13), "`HEAD` and `side` differ here"),
        (f"{OURS}{OURS.replace('side', 'other')}", Span(1, 1, 1, 13), "`HEAD` and `side`"),
        (OURS.replace("=======", "||||||| base\nb: 0\n======="), Span(1, 1, 1, 13), "`HEAD` and `side`"),
        ("a: 1\n=======\nb: 2\n>>>>>>> side\n", Span(2, 1, 2, 8), "git's signs"),
        ("a: 1\n>>>>>>> side", Span(2, 1, 2, 13), "git's signs"),
        ("a: 1\n<<<<<<<\nb: 2\n", Span(2, 1, 2, 8), "git's signs"),
        ("a: |\n  x\n<<<<<<< HEAD\n  y\n", Span(3, 1, 3, 13), "git's signs"),
        ("\ufeff<<<<<<< HEAD\na: 1\n", Span(1, 1, 1, 13), "git's signs"),
        ("a：1\n<<<<<<< HEAD\n", Span(2, 1, 2, 13), "git's signs"),
    ],
)
def test_the_first_line_that_git_wrote(text: str, span: Span, words: str) -> None:
    found = conflict(text)
    assert found is not None
    assert found.span == span
    assert words in str(found.message)
    assert "<<<<<<<, ======= and >>>>>>>" in str(found.hint)


@pytest.mark.parametrize(
    "text",
    [
        "a: <<<<<<< HEAD\n",
        "a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> side\n",
        "# <<<<<<< HEAD\na: 1\n",
        "# =======\na: 1\n",
        "a: '======='\n",
        "<<<<<<<<: 1\n",
        "========: 1\n",
        "=======: 1\n",
    ],
)
def test_signs_in_texts_are_texts(text: str) -> None:
    assert conflict(text) is None


PIECES = ["<<<<<<<", "=======", ">>>>>>>", "|||||||", " ", "HEAD", "a: 1", "\n", "\n", "\r\n", "\r", "- ", "'", "# "]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_it_is_found_at_the_beginning_of_a_line_and_nowhere_else(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = conflict(text)
    if found is not None:
        assert found.span is not None
        assert text.splitlines()[found.span.line - 1][:7] in ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

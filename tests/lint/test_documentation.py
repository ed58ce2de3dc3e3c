"""A rule's docstring, taken apart."""

import pytest

from neikong.lint.documentation import Documentation, example_bytes, read_documentation

WHOLE = """A thing is wrong.

Because of this
and that.

And more.

Mend: Do it
again.

Bad:
    posts/a.yaml
        name: 甲

        duties:
          - x
    posts/b.yaml
        name: 乙

Good:
    posts/a.yaml
        name: 丙
"""


def test_all_parts() -> None:
    assert read_documentation(WHOLE) == Documentation(
        summary="A thing is wrong.",
        why="Because of this and that. And more.",
        mend="Do it again.",
        bad={"posts/a.yaml": "name: 甲\n\nduties:\n  - x\n", "posts/b.yaml": "name: 乙\n\n"[:-1]},
        good={"posts/a.yaml": "name: 丙\n"},
    )


@pytest.mark.parametrize(
    ("docstring", "parts"),
    [
        ("", ("", "", "")),
        ("Only this.", ("Only this.", "", "")),
        ("This.\n\nWhy: so.\n", ("This.", "Why: so.", "")),
        ("This.\n\nMend: so.\n", ("This.", "", "so.")),
        ("This.\n\nThe word Mend: inside.\n", ("This.", "The word Mend: inside.", "")),
    ],
)
def test_missing_parts(docstring: str, parts: tuple[str, str, str]) -> None:
    documentation = read_documentation(docstring)
    assert (documentation.summary, documentation.why, documentation.mend) == parts
    assert documentation.bad == documentation.good == {}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("name: 甲\n", "name: 甲\n".encode()),
        (r"a\x07b", b"a\x07b"),
        (r"\xc7\xB7", b"\xc7\xb7"),
        (r"税\x09\x09", "税\t\t".encode()),
        (r"\n \xg1 \x1", rb"\n \xg1 \x1"),
        ("", b""),
    ],
)
def test_bytes_of_examples(text: str, data: bytes) -> None:
    assert example_bytes(text) == data

"""trailing-blanks: in every file as it is written, with exact offsets."""

import pytest
from tests.support.check import check, files, findings, result
from tests.support.sound import LEVY_LAW, SOUND

from neikong.lint.fixing import fixed_files
from neikong.lint.rules.text.trailing_blanks import scan
from neikong.load import load

RULE = "trailing-blanks"
PATH = "regulations/levy-law.yaml"


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("blanks", [" ", "  ", "\t", "\u3000", "\xa0", " \u3000\t"])
def test_places_and_fixes_in_every_kind_of_file(head: bytes, end: str, blanks: str) -> None:
    text = f"title: 税法{blanks}{end}# 注{blanks}{end}{end}articles: 94{blanks}"
    data = head + text.encode()
    found = findings({PATH: data}, RULE)
    assert [(one.span.line, one.span.column, one.span.end_column) for one in found if one.span] == [
        (1, 10, 10 + len(blanks)), (2, 4, 4 + len(blanks)), (4, 13, 13 + len(blanks)),
    ]  # fmt: skip
    clean = head + f"title: 税法{end}# 注{end}{end}articles: 94".encode()
    assert fixed_files(files({PATH: data}), found, unsafe=False) == {PATH: clean}


@pytest.mark.parametrize(
    "text",
    [
        "",
        LEVY_LAW,
        LEVY_LAW.replace("\n", "\r\n"),
        LEVY_LAW.rstrip(),
        'title: "税法\\ \n  税"\n',
        "title: 税\u3000法\n",
        "title: 税\n\n\n",
    ],
)  # fmt: skip
def test_nothing_at_the_end(text: str) -> None:
    assert list(scan(text.encode())) == []


def test_a_line_of_blanks_alone() -> None:
    assert [(slip.span.line, slip.span.column) for slip in scan(b"a: b\n   \nc: d\n")] == [(2, 1)]


@pytest.mark.parametrize("data", [b"\xff\xfe \n", "税法 \n".encode("gbk")])
def test_what_is_no_text_has_no_lines(data: bytes) -> None:
    assert list(scan(data)) == []


def test_every_file_of_the_registry_but_no_other() -> None:
    overlay = {path: text.replace("\n", " \n", 1) for path, text in SOUND.items()}
    assert [
        path for path, *_ in check({**overlay, "templates/x.yaml": "a: b \n", ".hidden/y.yaml": "a: b \n"}, RULE)
    ] == sorted(SOUND)


def test_it_changes_no_meaning() -> None:
    law = "title: |\n  税  \n  法 \nissuer: >-   \n  国务院\u3000\nnote: 'x \n  y'  \n"
    state = files({PATH: law})
    after = state | fixed_files(state, findings({PATH: law}, RULE), unsafe=False)
    before, behind = (load(one)[0].regulations["levy-law"] for one in (state, after))
    assert (behind.issuer, behind.note) == (before.issuer, before.note)
    assert behind.title == before.title.replace("  \n", "\n")
    assert findings({PATH: after[PATH]}, RULE) == []


def test_a_broken_file_has_lines_too() -> None:
    assert check({PATH: "title: [ \n"}, RULE) == [(PATH, 1, 9, RULE)]
    assert result({PATH: "title: [ \n"}).findings


def test_message() -> None:
    (finding,) = findings({PATH: "title: 税法 \n"}, RULE)
    assert str(finding.message) == "Blanks at the end of the line"
    assert finding.severity.value == "info"
    assert finding.fix is not None
    assert finding.fix.safe

"""The cover: which round, and a fingerprint by which a paper copy can be checked."""

import datetime

import pytest
from tests.support.book import BOOK, book
from tests.support.small import SMALL, as_bytes, changed

from neikong.messages import msg
from neikong.model.choices import Visibility
from neikong.views.handbook import Origin, Wanted, digest

OPEN = {"rounds/2.yaml": "title: 第二轮\nopened: 2025-01-01\n"}


@pytest.mark.parametrize(
    ("files", "origin", "words"),
    [
        (BOOK, Origin(), "第一轮风险点查找, closed on 2024-07-20"),
        (changed(OPEN, base=BOOK), Origin(), "第二轮, opened on 2025-01-01"),
        (changed(OPEN, base=BOOK), Origin("round:1", round=msg("the first")), "the first"),
        (SMALL, Origin(), "None"),
    ],
)
def test_the_round(files: dict[str, str], origin: Origin, words: str) -> None:
    assert str(book(files, Wanted(origin)).edition.round) == words


def test_where_it_comes_from_is_told_as_it_is() -> None:
    origin = Origin("v1", "abc", "def", datetime.date(2024, 8, 23), "tree", is_changed=True)
    assert book(SMALL, Wanted(origin)).edition.origin == origin


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        (Visibility.PUBLIC, "for the public"),
        (Visibility.INTERNAL, "for use inside the bureau"),
        (Visibility.RESTRICTED, "for a restricted circle of readers"),
    ],
)
def test_for_whom(audience: Visibility, words: str) -> None:
    assert str(book(SMALL, Wanted(audience=audience)).edition.audience) == words


def test_the_fingerprint_is_that_of_the_content() -> None:
    whole = digest(as_bytes(SMALL))
    assert len(whole) == 64
    assert digest(dict(reversed(as_bytes(SMALL).items()))) == whole
    assert digest(as_bytes({**SMALL, "templates/handbook/page.css": "x", "README.md": "x"})) == whole
    assert digest({**as_bytes(SMALL), "posts/arrears.yaml": b"name: x\n"}) != whole


def test_a_byte_that_moves_from_one_file_to_the_next_is_another_content() -> None:
    assert digest({"a.yaml": b"xy", "b.yaml": b""}) != digest({"a.yaml": b"x", "b.yaml": b"y"})
    assert digest({"a.yaml": b"", "b.yaml": b"x"}) != digest({"a.yaml": b"b.yaml", "c.yaml": b"x"})

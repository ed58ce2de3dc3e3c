"""Findings as notes: at which part each stands, what it says, what stands at the top."""

import pytest
from tests.render.page import Page, rendered
from tests.support.book import BOOK, book

from neikong.findings import Finding, Related, Severity, Span
from neikong.messages import msg
from neikong.views.handbook.notes import Notes, anchors, notes

VIEW = book()


def finding(entity: str | None, path: str = "risks/R-002.yaml", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        "unknown-reference",
        path,
        msg("There is no {kind} `{id}`", kind="Post", id="x"),
        span=Span(3, 9, 3, 10),
        hint=msg("a hint"),
        entity=entity,
        code="NK201",
        severity=severity,
    )


def places(found: Notes) -> dict[str, int]:
    return {anchor: len(some) for anchor, some in found.at.items()}


@pytest.mark.parametrize("entity", ["levy", "arrears", "deferral", "R-002", "R-003", "levy-law"])
def test_each_kind_of_part_has_its_findings(entity: str) -> None:
    found = notes([finding(entity)], VIEW)
    assert (places(found), found.elsewhere) == ({entity: 1}, ())


@pytest.mark.parametrize("entity", [None, "", "p01", "1", "R-004", "_cover", "nobody"])
def test_what_has_no_part_stands_at_the_top(entity: str | None) -> None:
    found = notes([finding(entity)], VIEW)
    assert (places(found), len(found.elsewhere)) == ({}, 1)


def test_every_part_is_in_the_page_and_in_its_order() -> None:
    ids = Page(rendered(BOOK)).attributes("id")
    parts = list(anchors(VIEW))
    assert parts == [id_ for id_ in ids if id_ in set(parts)]


def test_parts_come_in_the_order_of_the_book_and_the_gravest_first() -> None:
    found = notes(
        [
            finding("R-002", severity=Severity.INFO),
            finding("levy-law"),
            finding("R-002", severity=Severity.ERROR),
            finding("levy", severity=Severity.WARNING),
        ],
        VIEW,
    )
    assert list(found.at) == [id_ for id_ in anchors(VIEW) if id_ in found.at]
    assert [note.weight for note in found.at["R-002"]] == ["error", "info"]
    assert [found.count(weight) for weight in ("error", "warning", "info")] == [2, 1, 1]


def test_what_a_note_says() -> None:
    (note,) = notes([finding("R-002")], VIEW).at["R-002"]
    assert (str(note.word), str(note.message), note.code, note.rule, note.place, str(note.hint)) == (
        "error",
        "There is no Post `x`",
        "NK201",
        "unknown-reference",
        "risks/R-002.yaml:3:9",
        "a hint",
    )
    assert not note.is_held


def test_other_places_are_named_as_far_as_they_are_few() -> None:
    related = tuple(Related(f"posts/{n}.yaml", (), span=Span(n, 1, n, 2)) for n in range(1, 6))
    (note,) = notes([Finding("x", "a.yaml", msg("m"), related=related)], VIEW).elsewhere
    assert (note.place, note.also, note.more) == (
        "a.yaml:1:1",
        ("posts/1.yaml:1:1", "posts/2.yaml:2:1", "posts/3.yaml:3:1"),
        2,
    )


def test_a_file_that_is_shown_as_it_was_says_so() -> None:
    found = notes([finding("R-002"), finding("levy", "departments/levy.yaml")], VIEW, {"risks/R-002.yaml"})
    assert [note.is_held for note in found.all] == [False, True]

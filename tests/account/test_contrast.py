"""Long texts are shortened to where they differ: the difference is always seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.account.contrast import contrast, shortened

A, B = "甲" * 100, "乙" * 100
TEXTS = st.text("甲乙", max_size=300)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("甲", "乙", ("甲", "乙")),
        (A[:60], A[:59], (A[:60], A[:59])),
        (A + "一" + B, A + "二" + B, ("…甲甲甲甲甲甲甲甲一乙乙乙乙乙乙乙乙…", "…甲甲甲甲甲甲甲甲二乙乙乙乙乙乙乙乙…")),
        (A + "尾", A, ("…" + A[:8] + "尾", "…" + A[:8])),
        ("首" + A, A, ("首" + A[:8] + "…", A[:8] + "…")),
        (A + B, A, ("…" + A[:8] + B, "…" + A[:8])),
        ("甲" * 9 + "一" + B, "甲" * 9 + "二" + B, ("甲" * 9 + "一" + B[:8] + "…", "甲" * 9 + "二" + B[:8] + "…")),
        ("一" + "甲" * 300, "二" + "乙" * 300, ("一" + "甲" * 207 + "…", "二" + "乙" * 207 + "…")),
    ],
)
def test_what_differs_is_shown_with_its_surroundings(before: str, after: str, shown: tuple[str, str]) -> None:
    assert contrast(before, after) == shown


@given(TEXTS, TEXTS)
def test_different_texts_never_look_alike(before: str, after: str) -> None:
    old, new = contrast(before, after)
    assert (old == new) == (before == after)
    assert max(len(old), len(new)) <= 210


@pytest.mark.parametrize(("text", "shown"), [(A, A), (A + B, A + B), (A + B + "丙", A + B + "…")])
def test_a_text_alone_is_shown_up_to_a_bound(text: str, shown: str) -> None:
    assert shortened(text) == shown

"""stale-review: agreements that a round under way should have renewed."""

import datetime

import pytest
from tests.support.check import Place, Text, check, findings
from tests.support.sound import ARREARS, RISK, SETTINGS

RULE = "stale-review"
TODAY = datetime.date(2026, 3, 2)
OPEN = {"rounds/3.yaml": "title: 轮\nopened: 2026-02-01\n"}
POST = "posts/arrears.yaml"
Files = dict[str, Text | None]


def reviews(*agreements: str) -> str:
    """``self 2024-01-01``-like agreements, one a line; the day stands in column 10."""
    lines = (
        f"  - {{on: {day}, stage: {stage}, by: 岗, fingerprint: x}}\n" for stage, day in map(str.split, agreements)
    )
    return "reviews:\n" + "".join(lines)


def post(*agreements: str) -> Files:
    return {POST: reviews(*agreements) + ARREARS}


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        (post("section_head 2025-03-01"), [(POST, 2, 10, RULE)]),
        (post("section_head 2024-01-01", "section_head 2025-01-01"), [(POST, 3, 10, RULE)]),
        (post("section_head 2025-01-01", "section_head 2024-01-01"), [(POST, 2, 10, RULE)]),
        (post("section_head 2026-02-10", "personnel 2025-01-01"), [(POST, 3, 10, RULE)]),
        (post("section_head 2025-01-02", "personnel 2025-01-01"), [(POST, 3, 10, RULE)]),
        ({"registry.yaml": reviews("personnel 2020-01-01") + SETTINGS}, [("registry.yaml", 2, 10, RULE)]),
        ({"risks/R-001.yaml": reviews("personnel 2020-01-01") + RISK}, [("risks/R-001.yaml", 2, 10, RULE)]),
        # The limit: 365 days ago is not older.
        (post("section_head 2025-03-02"), []),
        (post("section_head 2026-01-01"), []),
        (post("section_head 2020-01-01", "section_head 2025-06-01"), []),
        ({}, []),
        ({"risks/R-001.yaml": reviews("personnel 2020-01-01") + RISK + "status: retired\n"}, []),
        (
            {"rounds/2.yaml": "title: 轮\nopened: 2019-01-01\nclosed: 2019-02-01\n" + reviews("personnel 2020-01-01")},
            [],
        ),
        (post("section_head 2020-02-30"), []),
    ],
)
def test_agreements_while_a_round_is_open(overlay: Files, places: list[Place]) -> None:
    assert check({**OPEN, **overlay}, RULE, TODAY) == places


@pytest.mark.parametrize(
    "rounds",
    [
        {},
        {"rounds/3.yaml": "title: 轮\nopened: 2026-02-01\nclosed: 2026-02-20\n"},
        {"rounds/3.yaml": f"title: 轮\nopened: 2026-02-01\nsnapshot: {{tree: {'a' * 40}}}\n"},
        {"rounds/3.yaml": "title: 轮\nopened: 2026-02-01\nclosed: 昨天\n"},
        {"rounds/3.yaml": "title: 轮\nopened: 2026-03-03\n"},
        # It was agreed to in this very round, however long the round lasts.
        {"rounds/3.yaml": "title: 轮\nopened: 2023-12-31\n"},
    ],
)
def test_no_round_asks_for_another_look(rounds: Files) -> None:
    assert check({**rounds, **post("section_head 2024-01-01")}, RULE, TODAY) == []


def test_without_a_day_nothing_is_old() -> None:
    assert check({**OPEN, **post("section_head 2001-01-01")}, RULE) == []


@pytest.mark.parametrize(("days", "is_stale"), [(30, True), (10_000, False), (1_000_000, False), (0, True)])
def test_a_bureau_may_set_the_bound(days: int, is_stale: bool) -> None:
    settings = SETTINGS + f"lint: {{options: {{{RULE}: {{days: {days}}}}}}}\n"
    overlay: Files = {**OPEN, "registry.yaml": settings, **post("section_head 2025-01-01")}
    assert bool(check(overlay, RULE, TODAY)) is is_stale


def test_one_finding_for_an_entity() -> None:
    [finding] = findings({**OPEN, **post("section_head 2025-01-02", "personnel 2025-01-01")}, RULE, TODAY)
    assert str(finding.message) == "The agreement of 2025-01-01 is older than 365 days"
    assert [place.route for place in finding.related] == [("reviews", 0, "on")]

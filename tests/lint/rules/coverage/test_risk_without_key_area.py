"""risk-without-key-area: where the bureau has key areas."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import SETTINGS

RULE = "risk-without-key-area"
PATH = "risks/R-001.yaml"
HEAD = "name: 漏报\nposts: [arrears]\n"


@pytest.mark.parametrize(
    ("more", "spots"),
    [
        ("", [(1, 1)]),
        ("key_area:\n", [(3, 1)]),
        ("domain: enforcement\n", [(1, 1)]),
        ("key_area: levy\n", []),
        ("key_area: 征\n", []),
        ("key_area: nowhere\n", []),
        ("key_area: []\n", []),
        ("key_aera: levy\n", []),
        ("status: retired\n", []),
    ],
)
def test_risks(more: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: HEAD + more}, RULE) == [(PATH, *spot, RULE) for spot in spots]


def test_a_bureau_without_key_areas() -> None:
    settings = SETTINGS.replace("key_areas: {levy: 征}", "key_areas: {}")
    assert check({"registry.yaml": settings, PATH: HEAD}, RULE) == []


def test_the_key_areas_are_listed() -> None:
    settings = SETTINGS.replace("key_areas: {levy: 征}", "key_areas: {levy: 征, money: 财}")
    [finding] = findings({"registry.yaml": settings, PATH: HEAD}, RULE)
    assert hint(finding) == "Write `key_area:` with one of levy (征), money (财)"

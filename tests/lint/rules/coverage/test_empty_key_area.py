"""empty-key-area: whoever declares a key area means to search it."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import SETTINGS

RULE = "empty-key-area"
PATH = "registry.yaml"


def areas(text: str) -> dict[str, Text | None]:
    return {PATH: SETTINGS.replace("key_areas: {levy: 征}\n", text)}


TWO = areas("key_areas: {levy: 征, money: 财}\n")
FOUND = [(PATH, 4, 22, RULE)]


def risk(fields: str) -> dict[str, Text | None]:
    return {"risks/R-002.yaml": f"name: 挪用\n{fields}\n"}


@pytest.mark.parametrize(
    "overlay",
    [
        TWO,
        areas("key_areas: {征: 征, money: 财}\n") | {"risks/R-001.yaml": "name: 漏报\nkey_area: 征\n"},
        TWO | risk("key_area: levy"),
        TWO | risk("key_area: 征"),
        TWO | risk("domain: enforcement"),
        TWO | risk("key_area: money\nstatus: retired"),
        TWO | {"workflows/w.yaml": "name: 付款\nkey_area: money\n"},
    ],
)
def test_empty(overlay: dict[str, Text | None]) -> None:
    [(path, line, _, rule)] = check(overlay, RULE)
    assert (path, line, rule) == (PATH, 4, RULE)


@pytest.mark.parametrize(
    "overlay",
    [
        {},
        TWO | risk("key_area: money"),
        TWO | risk("key_area: 财"),
        areas(""),
        areas("key_areas: {}\n"),
        areas("key_areas:\n"),
        areas("key_areas: [levy, money]\n"),
        areas("key_areas: {levy: 征, money: []}\n"),
        areas("key_areas: {levy: 征, money: 财}\nlanguage: []\n"),
        TWO | {"risks/R-001.yaml": None},
        TWO | {"risks/R-001.yaml": "name: 漏报\n"},
        TWO | risk("key_area: []"),
        TWO | {"risks/R-002.yaml": "- 挪用\n"},
        TWO | {"risks/R-002.yaml": "name: [挪用\n"},
    ],
)
def test_silent(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == []


def test_each_empty_one_is_named() -> None:
    found = findings(areas("key_areas: {levy: 征, money: 财, people: 人}\n"), RULE)
    assert [str(finding.message) for finding in found] == [
        "No risk point lies in the key area `money` (财)",
        "No risk point lies in the key area `people` (人)",
    ]

"""empty-domain: a part of the bureau's work that was not searched."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import SETTINGS

RULE = "empty-domain"
PATH = "registry.yaml"


def domains(text: str) -> dict[str, Text | None]:
    return {PATH: SETTINGS.replace("domains: {enforcement: 税收执法类}\n", text)}


TWO = domains("domains: {enforcement: 税收执法类, general: 综合类}\n")


def risk(fields: str) -> dict[str, Text | None]:
    return {"risks/R-002.yaml": f"name: 挪用\n{fields}\n"}


@pytest.mark.parametrize(
    "overlay",
    [
        TWO,
        TWO | risk("domain: 税收执法类"),
        TWO | risk("domain: general\nstatus: retired"),
        TWO | {"departments/office.yaml": "name: 办公室\ndomain: general\n"},
    ],
)
def test_empty(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == [(PATH, 3, 31, RULE)]


@pytest.mark.parametrize(
    "overlay",
    [
        {},
        TWO | risk("domain: general"),
        TWO | risk("domain: 综合类"),
        domains(""),
        domains("domains: {}\n"),
        TWO | {"risks/R-001.yaml": "name: 漏报\n"},
        TWO | risk("domain: []"),
        TWO | {"risks/R-002.yaml": "- 挪用\n"},
    ],
)
def test_silent(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == []


def test_it_is_named() -> None:
    [finding] = findings(TWO, RULE)
    assert str(finding.message) == "No risk point lies in the domain `general` (综合类)"

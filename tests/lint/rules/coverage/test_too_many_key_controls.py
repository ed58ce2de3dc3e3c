"""too-many-key-controls: where everything is key, nothing is."""

import pytest
from tests.support.check import check, findings

RULE = "too-many-key-controls"
PATH = "risks/R-001.yaml"


def risk(*controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控{fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"name: 漏报\ncontrols:\n{lines}{more}"


KEY, PLAIN, OUT = ", key: true", "", ", status: retired"


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (risk(KEY, KEY, KEY), True),
        (risk(KEY, KEY, KEY, KEY), True),
        (risk(KEY, KEY, KEY, PLAIN + OUT), True),
        (risk(KEY, KEY), False),
        (risk(KEY), False),
        (risk(), False),
        (risk(KEY, KEY, KEY, PLAIN), False),
        (risk(KEY, KEY, KEY + OUT), False),
        (risk(PLAIN, PLAIN, PLAIN), False),
        (risk(KEY, KEY, KEY, ", key: perhaps"), False),
        (risk(KEY, KEY, KEY, more="status: retired\n"), False),
    ],
)
def test_risks(text: str, is_found: bool) -> None:
    assert check({PATH: text}, RULE) == ([(PATH, 2, 1, RULE)] if is_found else [])


def test_they_are_counted() -> None:
    [finding] = findings({PATH: risk(KEY, KEY, KEY, KEY + OUT)}, RULE)
    assert str(finding.message) == "All 3 controls are key controls"

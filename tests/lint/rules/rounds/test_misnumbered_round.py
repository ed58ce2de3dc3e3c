"""misnumbered-round: round files are called 1.yaml, 2.yaml, …"""

import pytest
from tests.support.check import check, findings

RULE = "misnumbered-round"
ROUND = "# 轮\nopened: 2024-01-01\ntitle: 轮\n"


@pytest.mark.parametrize(
    "name", ["autumn", "第一轮", "0", "00", "01", "1a", "1.5", "1_0", "2024-1", "r1", "12345", "20240226"]
)
def test_names_that_are_no_number(name: str) -> None:
    assert check({f"rounds/{name}.yaml": ROUND}, RULE) == [(f"rounds/{name}.yaml", 3, 1, RULE)]


@pytest.mark.parametrize("path", ["rounds/1.yaml", "rounds/10.yaml", "rounds/2024.yaml", "rounds/past/3.yaml"])
def test_numbers(path: str) -> None:
    assert check({path: ROUND}, RULE) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("rounds/-1.yaml", ROUND),
        ("rounds/１.yaml", ROUND),
        ("rounds/1.yml", ROUND),
        ("round/autumn.yaml", ROUND),
        ("rounds/autumn.yaml", "title: [\n"),
        ("posts/autumn.yaml", "name: 岗\n"),
    ],
)
def test_what_another_rule_says(path: str, text: str) -> None:
    assert check({path: text}, RULE) == []


def test_the_next_free_number_is_offered() -> None:
    [finding] = findings({"rounds/9.yaml": ROUND, "rounds/10.yaml": ROUND, "rounds/x.yaml": ROUND}, RULE)
    assert str(finding.message) == "`x` is no number of a round"
    assert "11.yaml" in str(finding.hint)

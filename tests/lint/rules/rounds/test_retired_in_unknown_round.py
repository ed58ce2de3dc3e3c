"""retired-in-unknown-round: the round that decided has a file."""

import pytest
from tests.support.check import Place, Text, check, findings

RULE = "retired-in-unknown-round"
PATH = "risks/R-002.yaml"
HEAD = "name: 险\nposts: [arrears]\n"
ROUND = "title: 轮\nopened: 2024-01-01\n"
Files = dict[str, Text | None]


def retired(number: str, status: str = "retired") -> Files:
    return {PATH: f"{HEAD}status: {status}\nretired: {{round: {number}, reason: 并入}}\n"}


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        (retired("1"), [(PATH, 4, 18, RULE)]),
        ({**retired("2"), "rounds/1.yaml": ROUND}, [(PATH, 4, 18, RULE)]),
        ({**retired("0"), "rounds/1.yaml": ROUND}, [(PATH, 4, 18, RULE)]),
        ({**retired("2"), "rounds/1.yaml": ROUND, "posts/2.yaml": "name: 岗\n"}, [(PATH, 4, 18, RULE)]),
        ({**retired("1"), "rounds/1.yaml": ROUND}, []),
        ({**retired("１"), "rounds/1.yaml": ROUND}, []),
        ({**retired("12"), "rounds/past/12.yaml": ROUND}, []),
        ({**retired("3", "active"), "rounds/1.yaml": ROUND}, []),
        ({**retired("一"), "rounds/1.yaml": ROUND}, []),
        ({PATH: HEAD + "status: retired\n"}, []),
        # The file is there; what is wrong with it has been said.
        ({**retired("1"), "rounds/1.yaml": "title: [\n"}, []),
        ({**retired("1"), "rounds/01.yaml": ROUND}, []),
        ({**retired("1"), "rounds/1.yml": ROUND}, []),
        ({**retired("1"), "round/1.yaml": ROUND}, []),
        ({**retired("1"), "rounds/1.yaml": ROUND, "rounds/².yaml": ROUND, "rounds/秋.yaml": ROUND}, []),
    ],
)
def test_rounds(overlay: Files, places: list[Place]) -> None:
    assert check(overlay, RULE) == places


def test_what_to_do() -> None:
    [finding] = findings(retired("7"), RULE)
    assert (str(finding.message), str(finding.hint)) == (
        "There is no round 7",
        "Correct the number, or write rounds/7.yaml",
    )

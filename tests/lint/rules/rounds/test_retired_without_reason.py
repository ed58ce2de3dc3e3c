"""retired-without-reason: who retires a risk point says when and why."""

import pytest
from tests.support.check import Place, Text, check, findings
from tests.support.sound import RISK

RULE = "retired-without-reason"
PATH = "risks/R-002.yaml"
HEAD = "name: 险\nposts: [arrears]\n"
Files = dict[str, Text | None]


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({PATH: HEAD + "status: retired\n"}, [(PATH, 3, 9, RULE)]),
        ({PATH: HEAD + "status: 已退出\nretired: ~\n"}, [(PATH, 3, 9, RULE)]),
        ({PATH: HEAD + "status: retired\nsupersedes: [R-002]\n"}, [(PATH, 3, 9, RULE)]),
        ({PATH: HEAD + "retired: {round: 1, reason: 并入}\nstatus: retired\n"}, []),
        ({PATH: HEAD + "status: active\n"}, []),
        ({PATH: HEAD}, []),
        # What became of it is told by the risk point that it was merged into.
        ({PATH: HEAD + "status: retired\n", "risks/R-003.yaml": HEAD + "supersedes: [R-002]\n"}, []),
        # The schema has spoken.
        ({PATH: HEAD + "status: retired\nretired: {round: 1}\n"}, []),
        ({PATH: HEAD + "status: retired\nretired: 第一轮\n"}, []),
        ({PATH: HEAD + "status: retired\nretird: {round: 1, reason: 并入}\n"}, []),
        ({PATH: HEAD + "status: 停用\n"}, []),
        ({"risks/R-001.yaml": RISK.replace("type: detective", "type: detective\n    status: retired")}, []),
    ],
)
def test_retired(overlay: Files, places: list[Place]) -> None:
    assert check(overlay, RULE) == places


def test_what_to_write() -> None:
    [finding] = findings({PATH: HEAD + "status: retired\n"}, RULE)
    assert str(finding.hint) == "Add `retired: {round: …, reason: …}`, or set the status to active"

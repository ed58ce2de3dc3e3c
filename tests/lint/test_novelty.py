"""New against an earlier state: by content, however the lines moved."""

import pytest
from tests.support.base import ARREARS
from tests.support.check import Text, findings, place

from neikong.lint.novelty import new_findings

PATH = "posts/arrears.yaml"
Files = dict[str, Text | None]


def new(before: Files, now: Files) -> list[tuple[str, int, int, str]]:
    return [place(finding) for finding in new_findings(findings(now), findings(before))]


@pytest.mark.parametrize(
    ("before", "now", "places"),
    [
        ({}, {}, []),
        ({}, {PATH: ARREARS + "x: y\n"}, [(PATH, 6, 1, "unknown-key")]),
        ({PATH: ARREARS + "x: y\n"}, {PATH: ARREARS + "x: y\n"}, []),
        ({PATH: ARREARS + "x: y\n"}, {}, []),
        ({PATH: ARREARS + "x: y\n"}, {PATH: "# 注\n\n" + ARREARS + "x: z\n"}, []),
        ({PATH: ARREARS + "x: y\n"}, {PATH: ARREARS + "z: y\n"}, [(PATH, 6, 1, "unknown-key")]),
        ({PATH: ARREARS + "x: y\n"}, {PATH: ARREARS + "z: y\nx: y\n"}, [(PATH, 6, 1, "unknown-key")]),
        ({PATH: ARREARS + "staff: x\n"}, {PATH: ARREARS + "staff: -1\n"}, [(PATH, 6, 8, "out-of-range")]),
        (
            {PATH: ARREARS + "encouraged: ['']\n"},
            {PATH: ARREARS + "encouraged: ['', '']\n"},
            [(PATH, 6, 18, "empty-text")],
        ),
        ({PATH: ARREARS + "encouraged: ['', '']\n"}, {PATH: ARREARS + "encouraged: ['']\n"}, []),
        ({"posts/a.yaml": ""}, {"posts/b.yaml": ""}, [("posts/b.yaml", 1, 1, "empty-file")]),
        ({"posts/a.yaml": ""}, {"posts/sub/a.yaml": ""}, []),
    ],
)
def test_what_is_new(before: Files, now: Files, places: list[tuple[str, int, int, str]]) -> None:
    assert new(before, now) == places

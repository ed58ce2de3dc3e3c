"""public-kinship: kinship is for those who apply the law of recusal."""

import pytest
from tests.support.check import check, findings, hint

RULE = "public-kinship"
PATH = "people/p1.yaml"
KIN = "kin: [{person: p2, relation: spouse}]\n"


@pytest.mark.parametrize(
    ("lines", "spots"),
    [
        (f"visibility: internal\n{KIN}", [(2, 13)]),
        (f"visibility: public\n{KIN}", [(2, 13)]),
        (f"visibility: 公开\n{KIN}", [(2, 13)]),
        (KIN, []),
        (f"visibility: restricted\n{KIN}", []),
        (f"visibility: secret\n{KIN}", []),
        ("visibility: internal\nkin: []\n", []),
        ("visibility: internal\n", []),
    ],
)
def test_people(lines: str, spots: list[tuple[int, int]]) -> None:
    files = {PATH: f"name: 王甲\n{lines}", "people/p2.yaml": "name: 李乙\n"}
    assert check(files, RULE) == [(PATH, line, column, RULE) for line, column in spots]


def test_the_words() -> None:
    (found,) = findings({PATH: f"name: 王甲\nvisibility: internal\n{KIN}", "people/p2.yaml": "name: 李乙\n"}, RULE)
    assert str(found.message) == "The file tells kinship, but its visibility is internal"
    assert hint(found) == "Write `visibility: restricted`"

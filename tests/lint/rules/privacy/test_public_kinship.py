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


@pytest.mark.parametrize(
    ("text", "visibility", "fires"),
    [
        ("邵建华的妻子是出纳", "public", True),
        ("邵建华配偶在财务科", "public", True),
        ("邵建华的妻子是出纳", "internal", False),
        ("邵建华的上级是局长", "public", False),
        ("负责人的妻子是出纳", "public", False),
    ],
)
def test_a_public_text_that_tells_kinship(text: str, visibility: str, fires: bool) -> None:
    files = {
        "people/p04.yaml": "name: 邵建华\nposts: [deputy]\n",
        "risks/R-009.yaml": f"name: 报销不实\nposts: [arrears]\nvisibility: {visibility}\ncauses: {text}\n",
    }
    assert check(files, "public-kinship") == ([("risks/R-009.yaml", 4, 9, "public-kinship")] if fires else [])

"""malformed-citation: what follows the slash is one article."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, PATH, department
from tests.support.check import check, findings, hint
from tests.support.sound import RISK

RULE = "malformed-citation"


@pytest.mark.parametrize(
    "citation",
    [
        "levy-law/全文",
        "levy-law/31、32",
        "levy-law/31-35",
        "levy-law/31.2.1",
        "levy-law/31x",
        "levy-law/",
        "levy-law/-1",
    ],
)
def test_no_articles(citation: str) -> None:
    assert check({DEPARTMENT: department(citation)}, RULE) == [(DEPARTMENT, 10, 39, RULE)]


@pytest.mark.parametrize(
    "citation",
    [
        "levy-law",
        "levy-law/31",
        "levy-law/３１",
        "levy-law/31.2",
        "levy-law/31-1",
        "levy-law/31之一",
        "levy-law/三十一",
        "levy-law/第三十一条",
        "levy-law/第三十一条第二款",
        "levy-law/0",
        "levy-law/98",
        "nowhere/全文",
        "arrears/全文",
    ],
)
def test_articles_and_what_other_rules_say(citation: str) -> None:
    assert check({DEPARTMENT: department(citation)}, RULE) == []


def test_every_basis_is_read() -> None:
    text = RISK.replace("    owner: levy-head\n", "    owner: levy-head\n    basis: [levy-law/a, levy-law/45]\n")
    assert check({PATH: text}, RULE) == [(PATH, 29, 13, RULE)]


@pytest.mark.parametrize("old", ["likelihood: 4", "    key: true"])
def test_what_is_retired_is_left_alone(old: str) -> None:
    indent = old[: len(old) - len(old.lstrip())]
    text = RISK.replace(old, f"{indent}status: retired").replace("    owner: arrears\n", "    basis: [levy-law/a]\n")
    assert check({PATH: text}, RULE) == []


def test_the_words() -> None:
    found = findings({DEPARTMENT: department("levy-law/全文")}, RULE)
    assert [(str(one.message), hint(one)) for one in found] == [
        (
            "`全文` is no article of `levy-law`",
            "Write one article, such as `levy-law/31` or, for a paragraph, `levy-law/31.2`",
        )
    ]

"""unused-regulation: what is registered is cited."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, PATH, causes, department
from tests.support.check import check, findings
from tests.support.sound import RISK

RULE = "unused-regulation"
OTHER = "regulations/other.yaml"
TITLE = "title: 中华人民共和国会计法\n"


@pytest.mark.parametrize(
    ("overlay", "fires"),
    [
        ({}, True),
        ({PATH: causes("违反《审计法》第四条")}, True),
        ({"regulations/third.yaml": "title: 会计条例\nnote: 见《会计法》\n", DEPARTMENT: department("third")}, True),
        ({DEPARTMENT: department("other/4")}, False),
        ({DEPARTMENT: department("other")}, False),
        ({DEPARTMENT: department("other/全文")}, False),
        ({PATH: causes("违反《会计法》第四条")}, False),
        ({PATH: RISK.replace("levy-law/45", "other/4") + "status: retired\n"}, False),
        ({"regulations/third.yaml": "title: 旧法\nstatus: repealed\nsuperseded_by: other\n"}, False),
        ({"posts/broken.yaml": "name: [\n"}, False),
    ],
)
def test_uses(overlay: dict[str, str], fires: bool) -> None:
    assert check({OTHER: TITLE, **overlay}, RULE) == ([(OTHER, 1, 8, RULE)] if fires else [])


def test_a_repealed_regulation_may_stay_as_a_record() -> None:
    assert check({OTHER: f"{TITLE}status: repealed\n"}, RULE) == []


def test_the_words() -> None:
    (found,) = findings({OTHER: TITLE}, RULE)
    assert str(found.message) == "Nothing cites `other`"

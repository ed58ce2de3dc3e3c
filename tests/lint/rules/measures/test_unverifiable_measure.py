"""Something must prove that a measure was carried out."""

import pytest
from tests.support.check import check
from tests.support.measures import risk

RULE = "unverifiable-measure"
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    ("text", "fields", "fires"),
    [
        ("编制人把名单与系统余额对一遍", "", True),
        ("编制人把名单与系统余额对一遍", "evidence: 核对表", False),
        ("编制人把名单与系统余额对一遍", "checker: levy-head", False),
        ("编制人把名单与系统余额对一遍", "frequency: monthly", False),
        ("编制人把名单与系统余额对一遍", "status: retired", False),
        ("编制人把名单与系统余额对一遍后签字", "", False),
        ("编制人把名单与系统余额对一遍，记入台账", "", False),
    ],
)
def test_proof(text: str, fields: str, fires: bool) -> None:
    assert check({PATH: risk(text, fields=fields)}, RULE) == ([(PATH, 7, 6, RULE)] if fires else [])

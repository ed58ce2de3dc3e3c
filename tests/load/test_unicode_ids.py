"""Ids that look alike: the same letters in another Unicode form."""

import pytest
from tests.support.check import check

POST = "name: 岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记}\nno_risk: {D1: 单纯收发}\n"


@pytest.mark.parametrize(("plain", "other"), [("A豈", "A\uf900"), ("B1", "\uff22" + "1")])
def test_beside_its_twin_it_is_ambiguous(plain: str, other: str) -> None:
    files = {f"posts/{plain}.yaml": POST, f"posts/{other}.yaml": POST}
    assert check(files) == [(f"posts/{other}.yaml", 1, 1, "ambiguous-id")]


@pytest.mark.parametrize("other", ["A\uf900", "\uff22" + "1"])
def test_alone_it_is_malformed(other: str) -> None:
    assert check({f"posts/{other}.yaml": POST}) == [(f"posts/{other}.yaml", 1, 1, "malformed-id")]

"""Accounts of people: one word for a forge, and nothing that could be more."""

import pytest
from tests.support.small import as_bytes, changed

from neikong.load import load

GOOD = {
    "a user name": ('"@lin"', "@lin"),
    "with signs": ('"@lin_zhi-yuan.2"', "@lin_zhi-yuan.2"),
    "full width": ('"＠ｌｉｎ"', "@lin"),
    "a mail address": ("lin@example.com", "lin@example.com"),
    "a mail address with signs": ("lin.z+tax@mail.example.com", "lin.z+tax@mail.example.com"),
}
BAD = {
    "a name alone": "lin",
    "a Chinese name": '"@林"',
    "two": '"@lin @wang"',
    "a group": '"@tax/levy"',
    "nothing behind the sign": '"@"',
    "no domain": "lin@",
    "no dot": "lin@localhost",
    "a comment behind it": '"@lin #"',
    "a second line": '"@lin\\n* @eve"',
    "a line end": '"@lin\\n.yaml"',
}


def person(account: str) -> dict[str, bytes]:
    return as_bytes(changed({"people/p1.yaml": f"name: 林\nposts: [arrears]\naccount: {account}\n"}))


@pytest.mark.parametrize(("written", "meant"), GOOD.values(), ids=GOOD)
def test_an_account(written: str, meant: str) -> None:
    registry, findings = load(person(written))
    assert (findings, registry.people["p1"].account) == ([], meant)


@pytest.mark.parametrize("written", BAD.values(), ids=BAD)
def test_what_is_no_account(written: str) -> None:
    findings = load(person(written))[1]
    assert [(one.path, one.route, one.rule) for one in findings] == [
        ("people/p1.yaml", ("account",), "malformed-value")
    ]


def test_an_endless_one_is_out_of_range() -> None:
    assert [one.rule for one in load(person(f"{'l' * 260}@example.com"))[1]] == ["out-of-range"]


def test_nobody_needs_one() -> None:
    files = changed({"people/p1.yaml": "name: 林\n"})
    assert load(as_bytes(files))[0].people["p1"].account is None

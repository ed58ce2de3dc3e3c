"""Titles: exact, alike, and those that are another law's."""

import pytest
from tests.support.small import SMALL, registry

from neikong.lint.titles import canonical, is_vague, kind_of, statutes, titles


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("中华人民共和国税收征收管理法", "税收征收管理法"),
        ("税收征收管理法（2015年修正）", "税收征收管理法"),
        ("欠税公告办法（试行）", "欠税公告办法"),
        ("欠税公告办法(试行)", "欠税公告办法"),
        ("《欠税公告办法》（试行）", "欠税公告办法"),
        (" 欠税 公告办法 ", "欠税公告办法"),
        ("关于印发《欠税公告办法》的通知", "关于印发《欠税公告办法》的通知"),
        ("税务稽查（内部）工作规程", "税务稽查(内部)工作规程"),
    ],
)
def test_canonical(title: str, plain: str) -> None:
    assert canonical(title) == plain


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("会计法", "法"),
        ("欠税公告办法（试行）", "办法"),
        ("实施细则", "细则"),
        ("定额复查台账", ""),
        ("三单核对表", ""),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(("title", "vague"), [("实施细则", True), ("内部控制管理制度", True), ("会计法", False)])
def test_vague_titles(title: str, vague: bool) -> None:
    assert is_vague(title) is vague


def test_no_national_law_is_a_slip_for_another() -> None:
    others = {
        f"regulations/r{number}.yaml": f"title: {title}\n" for number, title in enumerate(sorted(statutes())[::3])
    }
    known = titles(registry({**SMALL, **others}))
    assert [title for title in statutes() if known.near(title)] == []


def test_the_title_of_the_one_in_force() -> None:
    files = {**SMALL, "regulations/old.yaml": "title: 税收征收管理法\nstatus: repealed\n"}
    assert titles(registry(files)).exact("税收征收管理法") == "levy-law"
    twice = titles(registry({**SMALL, "regulations/other.yaml": "title: 税收征收管理法\n"}))
    assert twice.exact("税收征收管理法") == ""
    assert twice.is_known("税收征收管理法")
    assert twice.near("税收征管法") == ("levy-law", "other")

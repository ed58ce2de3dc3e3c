"""regulation-with-title-marks: a title is bare."""

import pytest
from tests.lint.rules.law.law import LAW
from tests.support.check import check, files, findings

from neikong.lint import validate
from neikong.lint.fixing import fixed_files

RULE = "regulation-with-title-marks"


@pytest.mark.parametrize(
    ("title", "bare", "safe"),
    [
        ("《税收征收管理法》", "税收征收管理法", True),
        ("《欠税公告办法》（试行）", "欠税公告办法（试行）", True),
        ("《税收征收管理法》第四十五条", "税收征收管理法", False),
        ("税收征收管理法第45条", "税收征收管理法", False),
        ("税收征收管理法 第四十五条第二款", "税收征收管理法", False),
    ],
)
def test_titles(title: str, bare: str, safe: bool) -> None:
    (found,) = findings({LAW: f"articles: 94\ntitle: {title}\n"}, RULE)
    assert found.span
    assert (found.span.line, found.span.column) == (2, 8)
    assert found.rewrite
    assert (found.rewrite.text, found.rewrite.safe) == (bare, safe)


@pytest.mark.parametrize(
    "title", ["税收征收管理法", "关于印发《欠税公告办法》的通知", "《甲办法》与《乙办法》衔接规定", "第四十五条"]
)
def test_bare_titles(title: str) -> None:
    assert check({LAW: f"title: {title}\n"}, RULE) == []


def test_the_safe_fix_is_made() -> None:
    state = files({LAW: "title: 《税收征收管理法》  # 现行\narticles: 94\n"})
    changed = fixed_files(state, validate(state).findings, unsafe=False)
    assert changed[LAW].decode() == "title: 税收征收管理法  # 现行\narticles: 94\n"


def test_marks_do_not_make_a_title_unknown() -> None:
    text = "name: 岗\ndepartment: levy\nduties: [{id: D1, text: 依据《税收征收管理法》第九十八条}]\n"
    places = check({LAW: "title: 《税收征收管理法》\narticles: 94\n", "posts/p.yaml": text}, "article-beyond-last")
    assert len(places) == 1

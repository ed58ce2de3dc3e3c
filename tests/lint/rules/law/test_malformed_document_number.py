"""malformed-document-number: the year stands in 〔 〕."""

import pytest
from tests.lint.rules.law.law import PATH, causes
from tests.support.check import check, findings, hint

RULE = "malformed-document-number"
RIGHT = "国税发〔2005〕43号"


@pytest.mark.parametrize(
    "number",
    [
        "国税发[2005]43号",
        "国税发(2005)43号",
        "国税发（2005）43号",
        "国税发【2005】43号",
        "国税发［2005］43号",
        "国税发﹝2005﹞43号",
        "国税发 [ 2005 ] 43号",
    ],
)
def test_brackets(number: str) -> None:
    path = "regulations/rule.yaml"
    (found,) = findings({path: f"title: 纳税评估管理办法\nnumber: '{number}'\n"}, RULE)
    assert found.span
    assert (found.path, found.span.line, found.span.column) == (path, 2, 9)
    assert found.rewrite
    assert (found.rewrite.text, found.rewrite.safe) == (RIGHT, True)
    assert str(found.message) == f"The year in `{number[3:].strip()}` is not in 〔 〕"
    assert hint(found) == "Write `〔2005〕`"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("按国税发[2005]43号和财会（2012）21号办理", "按国税发〔2005〕43号和财会〔2012〕21号办理"),
        ("处罚决定书为云税稽罚【2024】15号", "处罚决定书为云税稽罚〔2024〕15号"),
        ("按国税发〔2005〕43号办理", None),
        ("依据（2023）云01民终123号判决", None),
        ("国家税务总局令第9号（2018年修正）", None),
        ("国家税务总局公告2018年第31号", None),
        ("会议纪要第（2020）5号", None),
        ("抽查（2024）43户", None),
        ("见附件(2020)", None),
    ],
)
def test_texts(text: str, fixed: str | None) -> None:
    found = findings({PATH: causes(f"'{text}'")}, RULE)
    assert [one.rewrite.text for one in found if one.rewrite] == ([fixed] if fixed else [])
    assert check({PATH: causes(f"'{text}'")}, RULE) == ([(PATH, 1, 9, RULE)] if fixed else [])

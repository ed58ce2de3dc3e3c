"""inexact-title: laws are called by their titles, forms by whatever they are called."""

import pytest
from tests.lint.rules.law.law import PATH, causes
from tests.support.check import check, findings, hint

RULE = "inexact-title"
REGULATIONS = {
    f"regulations/{id_}.yaml": f"title: {title}\n"
    for id_, title in {
        "rules": "中华人民共和国税收征收管理法实施细则",
        "notice": "欠税公告办法（试行）",
        "purchase": "中华人民共和国政府采购法",
        "accountant": "中华人民共和国注册会计师法",
        "green": "中华人民共和国环境保护税法",
        "posts": "党政领导干部选拔任用工作条例",
        "control": "税务稽查风险内部控制制度（试行）",
        "sites": "中华人民共和国城镇土地使用税暂行条例",
        "plan-a": "云川市税务局甲类事项工作规程",
        "plan-b": "云川市税务局乙类事项工作规程",
    }.items()
}


def found(text: str) -> list[str]:
    return [hint(one) for one in findings({**REGULATIONS, PATH: causes(text)}, RULE)]


@pytest.mark.parametrize(
    ("title", "exact"),
    [
        ("《税收征管法》", "中华人民共和国税收征收管理法"),
        ("《征管法》第四十五条", "中华人民共和国税收征收管理法"),
        ("《税收征收管里法》", "中华人民共和国税收征收管理法"),
        ("《税收征收管理发》第四十五条", "中华人民共和国税收征收管理法"),
        ("《中华人民共和国税收征管法》", "中华人民共和国税收征收管理法"),
        ("《征管法实施细则》", "中华人民共和国税收征收管理法实施细则"),
        ("《采购法》", "中华人民共和国政府采购法"),
        ("《党政干部选拔任用工作条例》", "党政领导干部选拔任用工作条例"),
        ("《城镇土地使用税条例》", "中华人民共和国城镇土地使用税暂行条例"),
        ("《欠税公示办法》", "欠税公告办法（试行）"),
    ],
)
def test_short_forms_and_slips(title: str, exact: str) -> None:
    assert found(f"违反{title}的规定") == [f"The exact title is 《{exact}》"]
    assert check({**REGULATIONS, PATH: causes(f"违反{title}的规定")}, RULE) == [(PATH, 1, 9, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "违反《中华人民共和国税收征收管理法》",
        "违反《税收征收管理法》第四十五条",
        "违反《税收征收管理法》（2015年修正）第四十五条",
        "违反《税收征收管理法（2015年修正）》",
        "违反《欠税公告办法》",
        "违反《欠税公告办法(试行)》",
        "违反《税收征收管理法》及其《实施细则》",
        "按本局《内部控制制度》执行",
        "按《管理办法》执行",
        "违反《行政法》",
        "违反《会计法》第四条",
        "违反《环境保护法》",
        "违反《审计法》",
        "按《云川市税务局丙类事项工作规程》办理",
        "登记《定额复查台账》和《三单核对表》",
        "出具《欠税公告》《税收征管》",
        "违反《税收征收管理法》（以下简称《税收征管法》），《税收征管法》第四十五条",
    ],
)
def test_exact_titles_other_laws_and_forms(text: str) -> None:
    assert found(text) == []


def test_the_whole_text_is_written_again() -> None:
    (one,) = findings({PATH: causes("违反《税收征管法》第四十五条，见《台账》")}, RULE)
    assert one.rewrite
    assert one.rewrite.text == "违反《中华人民共和国税收征收管理法》第四十五条，见《台账》"
    assert not one.rewrite.safe
    assert str(one.message) == "《税收征管法》 is not the title of the regulation"

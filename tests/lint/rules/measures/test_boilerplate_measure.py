"""Hollow measures are found whatever their words; specific ones pass whatever their first clause."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.measures import FILLED, FIRST_LINE, TEXT_COLUMN, risk

RULE = "boilerplate-measure"
HOLLOW_RULES = {RULE, "restated-regulation", "layering-only"}
PATH = "risks/R-001.yaml"


def warned(text: str, fields: str = "") -> set[str]:
    """The rules of this kind that warn of a measure."""
    return {finding.rule for rule in HOLLOW_RULES for finding in findings({PATH: risk(text, fields=fields)}, rule)}


HOLLOW = [
    "强化内部监督，扎实推进廉政风险防控各项工作。",
    "加强对欠税公告工作的领导，压实各级责任。",
    "不断提升干部业务能力，打造忠诚干净担当的队伍。",
    "定期开展监督检查，发现问题及时纠正。",
    "健全完善欠税管理长效机制，堵塞制度漏洞。",
    "每年组织两次警示教育，筑牢思想防线。",
    "全面推行政务公开，自觉接受社会各界监督。",
]
SPECIFIC = [
    "公告名单由系统按季取数，删去一户须法制审核岗在说明单上签字，没有签字的网站不予发布",
    "加强名单核对：公告前一日由两名非经办人按户号逐户打勾，漏一户当天补挂并写明原因",
    "公告栏照片由门卫每天早晚各拍一张，缺一张当月值班补贴不发",
    "出纳和会计各抄一份余额，抄完当面对，对不上谁也不能下班",
    "严格用印：盖章前扫描首页，编号接不上的印章机不开盖",
    "上岗前闭卷考欠税政策，不满八十分的账号不开通",
    "双人办理。",
    "由专人复核。",
]


@pytest.mark.parametrize("text", HOLLOW)
@pytest.mark.parametrize("fields", ["", FILLED])
def test_hollow(text: str, fields: str) -> None:
    assert warned(text, fields)


@pytest.mark.parametrize("text", SPECIFIC)
@pytest.mark.parametrize("fields", ["", FILLED])
def test_specific(text: str, fields: str) -> None:
    assert warned(text, fields) == set()


def test_it_stands_at_the_text() -> None:
    text = risk(SPECIFIC[0], "切实加强公告管理，不断提高责任意识")
    assert check({PATH: text}, RULE) == [(PATH, FIRST_LINE + 1, TEXT_COLUMN, RULE)]


def test_it_says_what_is_general_and_what_is_missing() -> None:
    [finding] = findings({PATH: risk("切实加强管理，筑牢思想防线")}, RULE)
    assert str(finding.message) == "The measure is boilerplate: 思想防线, 加强, 切实, 筑牢"
    assert hint(finding).startswith(
        "It does not say who does it, when or how often, by which means, which record proves it, "
        "what happens otherwise. Say who does what"
    )


def test_what_the_fields_say_is_not_missing() -> None:
    [finding] = findings({PATH: risk("切实加强管理，筑牢思想防线", fields=FILLED)}, RULE)
    assert hint(finding).startswith("It does not say by which means. Say who")


@pytest.mark.parametrize("status", ["status: retired", ""])
def test_only_controls_in_force_count(status: str) -> None:
    assert bool(check({PATH: risk(HOLLOW[0], fields=status)}, RULE)) == (not status)


@pytest.mark.parametrize(
    ("lint", "text", "fires"),
    [
        ("{options: {boilerplate-measure: {certainty: 100}}}", "在云税通里点验", False),
        ("{lexicon: {specific: [云税通, 点验, 情况]}}", "用云税通点验各项工作情况", False),
        ("{lexicon: {hollow: [云税通, 点验, 工作情况]}}", "用云税通点验各项工作情况", True),
        ("{}", "用云税通点验各项工作情况", True),
    ],
)
def test_a_bureau_sets_bounds_and_words(lint: str, text: str, fires: bool) -> None:
    settings = f"organization: 云川市税务局\nlint: {lint}\n"
    assert bool(check({"registry.yaml": settings, PATH: risk(text)}, RULE)) == fires

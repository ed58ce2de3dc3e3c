"""scanning-error: only what is never right."""

import pytest
from tests.support.check import findings
from tests.support.sound import SETTINGS
from tests.support.wording import PATH, PLACE, found, mended, places, post

RULE = "scanning-error"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("按季配臵复核人员", "按季配置复核人员"),
        ("查找分险点并登记", "查找风险点并登记"),
        ("不得得到且过", "不得得过且过"),
        ("将漏报降低到最底", "将漏报降低到最低"),
        ("每日登陆系统核对名单", "每日登录系统核对名单"),
        ("按觃定迚行核对，丌得剔除", "按规定进行核对，不得剔除"),
        ("处臵和设臵", "处置和设置"),
        ("《布署方案》", "《部署方案》"),
    ],
)
def test_errors(text: str, right: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE) == right
    assert found(right, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "配置复核人员", "诺曼底登陆", "降到最低", "最底层的抽屉", "既使纳税人知晓，又使其签收", "按装箱单核对",
        "多做为民实事", "帐簿和账簿", "风险点点多面广", "彳亍而行",
    ],
)  # fmt: skip
def test_words_that_may_be_right(text: str) -> None:
    assert found(text, RULE) == []


def test_each_error_and_its_correction_are_told_once() -> None:
    (finding,) = found("配臵、配臵、处臵和分险点", RULE)
    assert str(finding.message) == "A scanning or typing error: 臵, 分险点"
    assert str(finding.hint) == "Write 置, 风险点"
    assert finding.severity.value == "warning"


def settings(*entries: str) -> str:
    return SETTINGS + f"lint: {{lexicon: {{scanning_errors: [{', '.join(entries)}]}}}}\n"


@pytest.mark.parametrize(
    ("entries", "number"),
    [
        (["欠睡=欠税"], 1),
        (["欠睡 = 欠税"], 1),
        (["欠睡"], 0),
        (["欠睡="], 0),
        (["=欠税"], 0),
        (["欠=欠睡"], 0),
        (["别的=别处"], 0),
    ],
)
def test_a_registry_adds_its_own(entries: list[str], number: int) -> None:
    overlay = {"registry.yaml": settings(*entries), PATH: post("按季公告欠睡")}
    assert len(findings(overlay, RULE)) == number


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("risks/R-001.yaml", "name: 分险点\nposts: [arrears]\n", (1, 7)),
        ("departments/levy.yaml", "name: 征收管理科\nduties:\n  - {id: D1, text: 配臵人员}\n", (3, 20)),
        ("rounds/1.yaml", "title: 分险点排查\nopened: 2026-01-01\n", (1, 8)),
        ("registry.yaml", "organization: 云川市税务局\ndomains: {enforcement: 配臵}\n", (2, 24)),
    ],
)
def test_every_text_is_searched(path: str, text: str, place: tuple[int, int]) -> None:
    assert places(found("", RULE, path, text)) == [place]

"""What an entity is, what its controls lack, and what refers to it from where."""

import pytest
from tests.support.small import SMALL, as_bytes, changed, edited, registry, risk

from neikong.views.names import alike, meant
from neikong.views.portrait import Verdict, former_ids, items_of, of_entity, of_item
from neikong.views.referrers import referrers

R1 = "risks/R-001.yaml"


def places(entity: str, item: str = "", files: dict[str, str] = SMALL) -> list[tuple[str, str, int, int]]:
    found = referrers(registry(files), as_bytes(files), entity, item)
    return [(one.id, one.path, one.span.line, one.span.column) for one in found]


@pytest.mark.parametrize(
    ("entity", "item", "expected"),
    [
        ("levy-head", "", [("levy", "departments/levy.yaml", 3, 7), ("notice/S2", "workflows/notice.yaml", 7, 32),
                           ("R-001/C1", R1, 20, 14)]),
        ("arrears", "D1", [("arrears/G1", "posts/arrears.yaml", 6, 20), ("R-001", R1, 3, 10)]),
        ("notice", "S1", [("R-001", R1, 4, 9)]),
        ("levy", "D1", [("arrears/D1", "posts/arrears.yaml", 4, 40), ("levy-head/D1", "posts/levy-head.yaml", 5, 36)]),
        ("levy-law", "31", []),
        ("R-001", "", []),
    ],
)  # fmt: skip
def test_what_refers(entity: str, item: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert places(entity, item) == expected


def test_a_broken_file_still_refers() -> None:
    files = edited(R1, "name: 欠税公告漏报\n", "")
    assert ("R-001", R1, 1, 9) in places("arrears", files=files)


def test_paragraphs_belong_to_their_article() -> None:
    files = edited(R1, "basis: [levy-law/45]", "basis: [levy-law/45.2, levy-law/4]")
    assert ("R-001", R1, 10, 9) in places("levy-law", "45", files=files)
    assert places("levy-law", "4", files=files) == [("R-001", R1, 10, 24)]


def test_registry_yaml_refers_too() -> None:
    files = edited("registry.yaml", "language: en\n", "language: en\noffice: {control_office: levy}\n")
    assert ("", "registry.yaml", 3, 26) in places("levy", files=files)


def verdict(files: dict[str, str]) -> Verdict:
    found = of_entity(registry(files), as_bytes(files), "R-001").verdict
    assert found is not None
    return found


def test_the_verdict_on_a_covered_risk_point() -> None:
    assert verdict(SMALL) == Verdict(score=12, computed="二级", approved="二级", is_covered=True, lacks=())


@pytest.mark.parametrize(
    ("old", "new", "lacks"),
    [
        ("    grade: 2\n", "    grade: 3\n", ["no control of 二级 or higher"]),
        ("approved: 2", "approved: 1", ["1 of 2 controls", "no control of 一级 or higher"]),
        ("approved: 2, ", "", []),
    ],
)
def test_the_verdict_says_what_is_lacking(old: str, new: str, lacks: list[str]) -> None:
    found = verdict(edited(R1, old, new))
    assert not found.is_covered
    assert list(map(str, found.lacks)) == lacks


def test_a_risk_point_without_controls_or_factors() -> None:
    found = verdict(changed({R1: risk("空")}))
    assert (found.score, found.computed, found.approved) == (None, None, None)
    assert list(map(str, found.lacks)) == ["it has no control"]


@pytest.mark.parametrize(("entity", "item"), [("arrears", "D9"), ("levy-law", "999"), ("R-001", "D1")])
def test_items_that_there_are_not(entity: str, item: str) -> None:
    assert of_item(registry(SMALL), as_bytes(SMALL), entity, item) is None


def test_items() -> None:
    assert items_of(registry(SMALL), "arrears") == {"D1": "按季编制欠税公告名单", "G1": "欠税公告不漏一户"}
    found = of_item(registry(SMALL), as_bytes(SMALL), "arrears", "G1")
    assert found is not None
    assert (found.route, str(found.title), found.name) == (("goals", 0), "Goal", "欠税管理岗")


def test_former_ids() -> None:
    files = changed(
        {
            "risks/R-2.yaml": risk("x", "formerly: [R-x]", "supersedes: [R-8, R-9]"),
            "risks/R-3.yaml": risk("y", "supersedes: [R-9]"),
        }
    )
    assert former_ids(registry(files)) == {"R-x": ("R-2",), "R-8": ("R-2",), "R-9": ("R-2", "R-3")}


NAMES = {"ZG-01": "征管科科长", "ZG-02": "欠税管理岗", "FP": "发票岗", "X": "同名", "Y": "同名"}


@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("ZG-01", "ZG-01"),
        ("zg-01", "ZG-01"),
        ("ＺＧ－01", "ZG-01"),
        ("发票岗", "FP"),
        ("同名", None),
        ("ZG", None),
        ("", None),
    ],
)
def test_which_id_is_meant(word: str, id_: str | None) -> None:
    assert meant(word, NAMES) == id_


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("ZG-03", "ZG-01 征管科科长"),
        ("欠税", "ZG-02 欠税管理岗"),
        ("发票管理岗", "FP 发票岗"),
        ("zg01", "ZG-01 征管科科长"),
    ],
)
def test_what_is_like_a_word(word: str, near: str) -> None:
    assert near in alike(word, NAMES)


def test_nothing_is_like_nonsense() -> None:
    assert alike("", NAMES) == ()
    assert alike("@@@@@@@@", NAMES) == ()

"""Search: what is found, where it is marked, and in which order."""

import pytest
from tests.support.small import SMALL, as_bytes, changed, risk

from neikong.views.needles import needles
from neikong.views.search import Found, Rank, search

FILES = changed(
    {
        "posts/FP-01.yaml": "name: 发票管理岗\ndepartment: levy\n",
        "risks/R-9.yaml": risk("虚开发票", 'causes: "Ｆａｐｉａｏ 系统 ABC、abc"', "note: '银行账户'"),
        "departments/bank.yaml": "name: 银行处\n",
        "registry.yaml": SMALL["registry.yaml"] + "gates: {x: 审批专栏}\n",
    }
)


def found(*words: str, files: dict[str, str] = FILES) -> tuple[Found, ...]:
    return search(as_bytes(files), needles(list(words)))


def ids(*words: str, files: dict[str, str] = FILES) -> list[str]:
    return [one.id for one in found(*words, files=files)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["发票管理岗"], ["FP-01"]),
        (["发票"], ["FP-01", "R-9"]),
        (["欠税", "审批"], ["levy-head", "notice"]),
        (["欠税 审批"], ["levy-head", "notice"]),
        (["fpgl"], ["FP-01"]),
        (["spzl"], ["registry"]),
        (["FPGLG"], ["FP-01"]),
        (["yhc"], ["bank"]),
        (["yxc"], ["bank"]),
        (["R-9"], ["R-9"]),
        (["r-9"], ["R-9"]),
        (["fapiao"], ["R-9"]),
        (["ＡＢＣ"], ["R-9"]),
        (["levy", "欠税管理岗"], ["arrears"]),
        (["取数日志"], ["R-001"]),
        (["不存在的词"], []),
        (["organization"], []),
    ],
)
def test_what_is_found(words: list[str], expected: list[str]) -> None:
    assert sorted(ids(*words)) == sorted(expected)


def test_one_letter_is_no_initial() -> None:
    assert "bank" not in ids("y")


def test_the_nearest_comes_first() -> None:
    files = changed({"posts/x.yaml": "name: 欠税\ndepartment: levy\n", "risks/欠税.yaml": risk("别的")})
    assert [(one.id, one.rank) for one in found("欠税", files=files)] == [
        ("欠税", Rank.ID),
        ("arrears", Rank.NAME),
        ("x", Rank.NAME),
        ("R-001", Rank.NAME),
        ("notice", Rank.NAME),
        ("levy-head", Rank.TEXT),
    ]


@pytest.mark.parametrize(
    ("word", "text", "marked"),
    [
        ("发票", "虚开发票", ["发票"]),
        ("fapiao", "Ｆａｐｉａｏ 系统 ABC、abc", ["Ｆａｐｉａｏ"]),
        ("abc", "Ｆａｐｉａｏ 系统 ABC、abc", ["ABC", "abc"]),
        ("fp", "虚开发票", ["发票"]),
    ],
)
def test_marks(word: str, text: str, marked: list[str]) -> None:
    hit = next(hit for one in found(word) for hit in one.hits if hit.text == text)
    assert [hit.text[start:end] for start, end in hit.marks] == marked


def test_marks_that_touch_are_one() -> None:
    (one,) = found("管理", "理岗", "发票")
    assert one.hits[0].marks == ((0, 5),)


def test_a_hit_has_its_place() -> None:
    (one,) = found("取数日志")
    (hit,) = one.hits
    assert (one.path, hit.span.line, hit.span.column, hit.route) == (
        "risks/R-001.yaml",
        22,
        15,
        ("controls", 0, "evidence"),
    )
    assert [str(title) for title in hit.titles] == ["Controls", "Evidence"]


@pytest.mark.parametrize(
    "text",
    [
        "name: 欠税岗\ndepartment: levy\nbroken: [\n",
        "name: 欠税岗\nunknown: 1\n",
        'name: "\\u6b20\\u7a0e\\u5c97"\ndepartment: levy\n',
        "name: >-\n  欠税岗\ndepartment: levy\n",
    ],
    ids=["syntax", "schema", "escaped", "folded"],
)
def test_files_with_errors_and_other_styles_are_found(text: str) -> None:
    assert "q" in ids("欠税岗", files=changed({"posts/q.yaml": text}))


@pytest.mark.parametrize("text", ["# 暗号\nname: 甲\ndepartment: levy\n", "name: 甲\n暗号: 1\n"])
def test_comments_and_keys_are_not_searched(text: str) -> None:
    assert ids("暗号", files=changed({"posts/q.yaml": text})) == []


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"name: \xff\n", b"- a\n", b"[" * 5000])
def test_no_file_stops_a_search(data: bytes) -> None:
    assert [one.id for one in search({**as_bytes(SMALL), "posts/q.yaml": data}, needles(["名单由系统"]))] == ["R-001"]


@pytest.mark.parametrize("words", [[], [""], [" ", "\u3000"]])
def test_nothing_to_search_for(words: list[str]) -> None:
    assert needles(words) == ()

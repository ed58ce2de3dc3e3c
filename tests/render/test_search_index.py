"""What can be searched for: every post, risk point, workflow and law, by its texts and its spelling."""

import json

from tests.render.page import Page, rendered
from tests.support.book import BOOK
from tests.support.small import SMALL, changed

from neikong.render.search_index import in_script


def index(files: dict[str, str] = BOOK) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = Page(rendered(files)).index
    return found


def test_everything_is_in_it_once() -> None:
    assert sorted((entry[0], entry[1]) for entry in index()["entries"]) == sorted(
        [("department", id_) for id_ in ("lead", "levy", "office")]
        + [("post", id_) for id_ in ("arrears", "chief", "clerk", "levy-head")]
        + [("workflow", id_) for id_ in ("deferral", "notice")]
        + [("risk", id_) for id_ in ("R-001", "R-002", "R-003", "R-005")]
        + [("regulation", id_) for id_ in ("levy-law", "old-law")]
    )


def test_an_entry_says_what_it_is_where_it_is_and_what_it_says() -> None:
    entries = {entry[1]: entry for entry in index()["entries"]}
    assert entries["arrears"] == [
        "post", "arrears", "欠税管理岗", "征收管理处", 1,
        "按季编制欠税公告名单 欠税公告不漏一户 欠税公告按期率 主动提醒纳税人 不得擅自剔除名单",
    ]  # fmt: skip
    assert entries["R-001"] == [
        "risk", "R-001", "欠税公告漏报", "欠税管理岗", 2,
        "人为剔除欠税户 名单靠手工汇总 名单由系统按季取数 取数日志 欠税管理岗",
    ]  # fmt: skip


def test_names_are_spelt_with_every_reading() -> None:
    files = changed({"posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("欠税管理岗", "银行ab岗")})
    letters = index(files)["letters"]
    assert "行" in letters["x"]
    assert "行" in letters["h"]
    assert "银" in letters["y"]
    assert not any(sign.isascii() for signs in letters.values() for sign in signs)


def test_nothing_in_it_can_end_the_script() -> None:
    text = "</script><!-- & \u2028\u2029"
    escaped = in_script(json.dumps(text, ensure_ascii=False))
    assert not set(escaped) & set("<>&\u2028\u2029")
    assert json.loads(escaped) == text

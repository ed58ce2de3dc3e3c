"""Keys and items are added where they belong, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.yamldoc import NotEditable, Plain, add_entry, append_item, apply_edits, read, set_key

ORDER = ("name", "posts", "grade", "status", "supersedes", "formerly")
TEXT = """\
# 风险点
name: 甲  # 名称
posts:
  - A  # 第一
  - B

# 等级
grade: {self: 2}
status: active
causes: |
  两行
  原因

# 完
"""


def put(text: str, key: str, value: Plain) -> str:
    return apply_edits(text.encode(), [set_key("f.yaml", text.encode(), key, value, ORDER)]).decode()


def added(text: str, key: str, item: Plain) -> str:
    return apply_edits(text.encode(), [append_item("f.yaml", text.encode(), key, item, ORDER)]).decode()


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("name", "乙", "name: 甲  # 名称", "name: 乙  # 名称"),
        ("name", "a: b", "name: 甲  # 名称", "name: 'a: b'  # 名称"),
        ("posts", ["A", "B, C"], "posts:\n  - A  # 第一\n  - B\n", "posts: [A, 'B, C']\n"),
        ("grade", {"a: b": 2, "#": {"-": "x"}}, "{self: 2}", "{'a: b': 2, '#': {'-': x}}"),
        ("grade", {"self": 2, "approved": 1}, "{self: 2}", "{self: 2, approved: 1}"),
        ("supersedes", ["R-1"], "status: active\n", "status: active\nsupersedes: [R-1]\n"),
        ("causes", None, "|\n  两行\n  原因\n\n", "null\n\n"),
        ("note", True, "  原因\n", "  原因\nnote: true\n"),
        ("formerly", [], "status: active\n", "status: active\nformerly: []\n"),
    ],
)
def test_a_key_gets_a_value(key: str, value: Plain, old: str, new: str) -> None:
    assert put(TEXT, key, value) == TEXT.replace(old, new)


@pytest.mark.parametrize(
    ("text", "key", "after"),
    [
        ("status: active\n", "name", "name: x\nstatus: active\n"),
        ("name: 甲", "status", "name: 甲\nstatus: x"),
        ("name: 甲\r\n", "status", "name: 甲\r\nstatus: x\r\n"),
        ("name:\nstatus: active\n", "name", "name: x\nstatus: active\n"),
        ("name:  # 缺\nstatus: active\n", "name", "name: x  # 缺\nstatus: active\n"),
        ("\ufeffname: 甲\n", "name", "\ufeffname: x\n"),
        ("name: >-\n  甲\n  乙\nposts: []\n", "name", "name: x\nposts: []\n"),
        ("---\nname: 甲\n", "status", "---\nname: 甲\nstatus: x\n"),
    ],
)
def test_every_layout_of_a_file_is_kept(text: str, key: str, after: str) -> None:
    assert put(text, key, "x") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("posts: [A]\n", "posts: [A, X]\n"),
        ("posts: [A,]  # c\n", "posts: [A, X,]  # c\n"),
        ("posts: []\n", "posts: [X]\n"),
        ("posts:\n", "posts: [X]\n"),
        ("name: 甲\n", "name: 甲\nposts: [X]\n"),
        ("posts:\n- A  # c\nstatus: x\n", "posts:\n- A  # c\n- X\nstatus: x\n"),
        ("posts:\n    -   {id: A,\n         n: 1}\n# c\n", "posts:\n    -   {id: A,\n         n: 1}\n    -   X\n# c\n"),
        ("posts: [{a: 1, b: [2]}]\n", "posts: [{a: 1, b: [2]}, X]\n"),
    ],
)
def test_a_list_gets_an_item(text: str, after: str) -> None:
    assert added(text, "posts", "X") == after


@pytest.mark.parametrize("text", ["{name: 甲}\n", "- 甲\n", "甲\n", "", "name: [\n", "? [a]\n: b\n"])
def test_what_is_no_block_mapping_is_refused(text: str) -> None:
    with pytest.raises(NotEditable):
        set_key("f.yaml", text.encode(), "name", "x")


def test_an_item_is_not_added_to_a_text() -> None:
    with pytest.raises(NotEditable, match="posts is no list"):
        append_item("f.yaml", b"posts: A\n", "posts", "B")


words = st.from_regex("[a-z]{1,5}", fullmatch=True)
plain = st.recursive(
    st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.from_regex("[a-z]{1,5}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(("name", "posts", "grade", "causes", "supersedes", "other")), plain)
def test_what_is_written_is_read_again_and_the_rest_is_untouched(key: str, value: Plain) -> None:
    before = read("f.yaml", TEXT.encode()).value or {}
    document = read("f.yaml", put(TEXT, key, value).encode())
    assert document.findings == ()
    assert document.value == before | {key: value}


def entered(text: str, key: str, name: str, value: Plain) -> str:
    return apply_edits(text.encode(), [add_entry("f.yaml", text.encode(), key, name, value, ORDER)]).decode()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("grade: {self: 2}  # 自评\n", "grade: {self: 2, approved: 1}  # 自评\n"),
        ("grade: {self: 2,}\n", "grade: {self: 2, approved: 1,}\n"),
        ("grade: {}\n", "grade: {approved: 1}\n"),
        ("grade:\nstatus: active\n", "grade: {approved: 1}\nstatus: active\n"),
        ("name: 甲\nstatus: active\n", "name: 甲\ngrade: {approved: 1}\nstatus: active\n"),
        ("grade:\n    self: 2  # 自评\n# 完\n", "grade:\n    self: 2  # 自评\n    approved: 1\n# 完\n"),
        ("grade:\r\n  self: 2\r\n", "grade:\r\n  self: 2\r\n  approved: 1\r\n"),
        ("grade: {self: {a: [1, 2]}}\n", "grade: {self: {a: [1, 2]}, approved: 1}\n"),
        ("grade:\n  self:\n    a: 1\nname: x\n", "grade:\n  self:\n    a: 1\n  approved: 1\nname: x\n"),
    ],
)
def test_a_mapping_gets_an_entry(text: str, after: str) -> None:
    assert entered(text, "grade", "approved", 1) == after


@pytest.mark.parametrize("text", ["grade: 1\n", "grade: [1]\n", "grade: |\n  a\n"])
def test_what_is_no_mapping_gets_no_entry(text: str) -> None:
    with pytest.raises(NotEditable):
        entered(text, "grade", "approved", 1)

"""Bytes: UTF-8 with or without a mark, and nothing else."""

import pytest

from neikong.findings import Span
from neikong.yamldoc import read


@pytest.mark.parametrize(
    ("data", "line", "column", "byte", "advice"),
    [
        ("name: 欠税管理岗\n".encode("gbk"), 1, 9, "B9", "GBK"),
        ("name: a\nnote: 征收管理科\n".encode("gb18030"), 2, 7, "D5", "GBK"),
        ("name: 欠税\n".encode("utf-16"), 1, 1, "FF", "UTF-16"),
        (b"\xfe\xff" + "name: 欠税\n".encode("utf-16-be"), 1, 1, "FE", "UTF-16"),
        ("名".encode() + b": a\n" + "岗: 😀".encode() + b"\xff", 2, 5, "FF", "UTF-8"),
        (b"name: \xed\xa0\x80\n", 1, 7, "ED", "UTF-8"),
        (b"name: \xc0\xaf\n", 1, 7, "C0", "UTF-8"),
        ("name: 税".encode()[:-1], 1, 7, "E7", "UTF-8"),
        (b"\xef\xbb\xbfname: \xff\n", 1, 7, "FF", "UTF-8"),
        (b"a: b\r\nc: \xff\r\n", 2, 4, "FF", "UTF-8"),
        (b"a: b\rc: \xff\r", 2, 4, "FF", "UTF-8"),
    ],
)
def test_first_wrong_byte(data: bytes, line: int, column: int, byte: str, advice: str) -> None:
    document = read("f.yaml", data)
    assert document.value is None
    [finding] = document.findings
    assert finding.rule == "not-utf-8"
    assert finding.span == Span(line, column, line, column + 1)
    assert f"0x{byte}" in str(finding.message)
    assert advice in str(finding.hint)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa: b\n", "a: 税\n".encode(), b"a: b\r\n", "a: 😀\n".encode()])
def test_utf_8_is_accepted(data: bytes) -> None:
    document = read("f.yaml", data)
    assert document.findings == ()
    assert document.value is not None


def test_utf_16_of_ascii_letters_is_caught_by_its_zero_bytes() -> None:
    [finding] = read("f.yaml", "name: a\n".encode("utf-16-le")).findings
    assert (finding.rule, finding.span) == ("unprintable-character", Span(1, 2, 1, 3))

import pytest
from tests.support.small import SMALL, registry

from neikong.views.citations import cite

LAW = "中华人民共和国税收征收管理法"


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("levy-law/31", f"{LAW}, article 31"),
        ("levy-law/31.2", f"{LAW}, article 31, paragraph 2"),
        ("levy-law/第三十一条第二款", f"{LAW}, article 31, paragraph 2"),
        ("levy-law/31-1", f"{LAW}, article 31-1"),
        ("levy-law/全文", f"{LAW}, article 全文"),
        ("levy-law", f"{LAW} (whole)"),
        ("no-law/3", "no-law, article 3"),
        ("no-law", "no-law (whole)"),
        ("{braces}/1", "{braces}, article 1"),
    ],
)
def test_in_words(citation: str, words: str) -> None:
    assert str(cite(registry(SMALL), citation)) == words

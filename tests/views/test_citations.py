import pytest
from tests.support.small import SMALL, registry

from neikong.views.citations import cite, cite_all

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


@pytest.mark.parametrize(
    ("citations", "words"),
    [
        ([], {}),
        (["levy-law/31", "levy-law/31"], {"levy-law": [f"{LAW}, article 31"]}),
        (
            ["levy-law/31", "x", "levy-law/4.2"],
            {"levy-law": [f"{LAW}, article 31, article 4, paragraph 2"], "x": ["x (whole)"]},
        ),
        (["levy-law", "levy-law/1", "levy-law/2"], {"levy-law": [f"{LAW} (whole)", f"{LAW}, article 1, article 2"]}),
        (["levy-law", "levy-law/1"], {"levy-law": [f"{LAW} (whole)", f"{LAW}, article 1"]}),
        (["no-law/1", "no-law/2"], {"no-law": ["no-law, article 1, article 2"]}),
    ],
)
def test_several_of_one_regulation_together(citations: list[str], words: dict[str, list[str]]) -> None:
    found = cite_all(registry(SMALL), citations)
    assert {id_: [str(one) for one in cited] for id_, cited in found.items()} == words

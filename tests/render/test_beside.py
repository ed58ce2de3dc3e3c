"""Questions whose answers stand beside each other."""

from neikong.render.beside import beside
from neikong.render.blocks import Columns, Heading, Paragraph, Run


def lead(text: str) -> Paragraph:
    return Paragraph((Run(text, bold=True),))


def item(text: str) -> Paragraph:
    return Paragraph((Run(text),), depth=1)


HEAD = Heading(2, (Run("风险点"),))
BASIS = Paragraph((Run("依据"),))


def test_as_many_answers_as_there_are_shares_become_columns() -> None:
    where, big = lead("在哪里"), lead("有多大")
    found = tuple(beside((HEAD, where, item("甲"), item("乙"), big, item("丙"), BASIS), (1, 2)))
    columns = Columns((where.runs, big.runs), ((item("甲"), item("乙")), (item("丙"),)), (1, 2))
    assert found == (HEAD, columns, BASIS)


def test_another_number_of_questions_stays_as_it_is() -> None:
    blocks = (HEAD, lead("在哪里"), item("甲"), BASIS)
    assert tuple(beside(blocks, (1, 1, 1))) == blocks


def test_columns_at_the_end_of_a_page_are_not_lost() -> None:
    assert tuple(beside((lead("甲"), lead("乙")), (1, 1))) == (
        Columns((lead("甲").runs, lead("乙").runs), ((), ()), (1, 1)),
    )


def test_bold_words_inside_a_text_ask_nothing() -> None:
    mixed = Paragraph((Run("重点", bold=True), Run("岗位")))
    assert tuple(beside((mixed, item("甲")), (1,))) == (mixed, item("甲"))

"""What closed rounds said: loaded at most once, and unknown where nobody answers."""

from collections.abc import Mapping

from tests.support.check import Text, files, state
from tests.support.git import round_file

from neikong.lint.history import History
from neikong.load import Memory, load
from neikong.model.registry import Registry

TREE, OTHER = "a" * 40, "b" * 40


def registry(overlay: Mapping[str, Text | None], memory: Memory | None = None) -> Registry:
    return load(files(overlay), memory)[0]


def test_rounds_come_in_the_order_of_their_numbers() -> None:
    rounds = {f"rounds/{number}.yaml": round_file(2, f"{number:040}") for number in (10, 9, 1)}
    history = History(registry({**rounds, "rounds/2.yaml": round_file(2)}).rounds)
    assert list(history.closed()) == [(str(number), f"{number:040}") for number in (1, 9, 10)]


def test_a_tree_is_recalled_once() -> None:
    asked: list[str] = []

    def recall(tree: str) -> dict[str, bytes] | None:
        asked.append(tree)
        return files({}) if tree == TREE else None

    history = History({}, recall)
    first = history.at(TREE)
    assert first is not None
    assert first.posts.keys() == registry({}).posts.keys()
    assert history.at(TREE) is first
    assert (history.at(OTHER), history.at(OTHER)) == (None, None)
    assert asked == [TREE, OTHER]
    assert history.is_known


def test_what_the_present_has_read_is_taken_over() -> None:
    memory = Memory()
    now = registry({}, memory)
    past = History({}, {TREE: files({"posts/deputy.yaml": "name: 甲\ndepartment: levy\n"})}.get, memory).at(TREE)
    assert past is not None
    assert past.posts["arrears"] is now.posts["arrears"]
    assert past.posts["deputy"].name == "甲"


def test_without_recall_nothing_is_known() -> None:
    history = History({})
    assert not history.is_known
    assert history.at(TREE) is None


def test_where_nobody_answers_there_is_no_history() -> None:
    def refuse(tree: str) -> dict[str, bytes] | None:
        raise OSError(tree)

    history = History({}, refuse)
    assert history.at(TREE) is None
    assert not history.is_known


def test_an_empty_tree_is_a_state_too() -> None:
    past = History({}, {TREE: state({})}.get).at(TREE)
    assert past is not None
    assert past.risks == {}

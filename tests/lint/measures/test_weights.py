"""The weights are those that the sentences give, and they are what the rule goes by."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from neikong.lint import hollowness
from neikong.lint.hollowness import certainty, features

ROOT = Path(__file__).parents[3]


def weigh() -> ModuleType:
    specification = importlib.util.spec_from_file_location("weigh", ROOT / "tools/weigh.py")
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_learning_again_gives_the_same_weights() -> None:
    tool = weigh()
    stored = json.loads((ROOT / "src/neikong/lint/hollowness.json").read_text(encoding="utf-8"))
    bias, weights = tool.learn(tool.sentences("hollow"), tool.sentences("specific"))
    kept = {feature: round(weight, 2) for feature, weight in weights.items() if abs(weight) >= tool.WORTH_KEEPING}
    assert stored["bias"] == round(bias, 2)
    assert stored["weights"] == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强", {"加", "强", "加强"}),
        ("5日", {"0", "日", "0日"}),
        ("１２.５％", {"0", "%", "0%"}),
        ("甲，", {"甲", ",", "甲,"}),
        ("", set()),
    ],
)
def test_features(text: str, expected: set[str]) -> None:
    assert features(text) == expected


@pytest.mark.parametrize("name", ["hollow", "specific"])
def test_an_estimate_never_changes_the_verdict(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = weigh().sentences(name)
    quick = [certainty(text) >= 50 for text in sentences]
    monkeypatch.setattr(hollowness, "_NO_DOUBT", float("-inf"))
    assert quick == [certainty(text) >= 50 for text in sentences]


@pytest.mark.parametrize("text", ["", "…", "加强", "见附件", "。。。。。。"])
def test_of_too_little_nothing_is_said(text: str) -> None:
    assert certainty(text) == 0


def test_a_long_measure_is_judged_by_its_most_specific_part() -> None:
    hollow = "切实加强对票证管理工作的组织领导，进一步健全制度"
    specific = "票证库两把钥匙分两人带，开门时在门边簿子上写时间"
    assert certainty(hollow) >= 90
    assert certainty(f"{hollow}；{specific}。") < 50

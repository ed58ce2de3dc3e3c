"""What opening and closing a round write into its file, and what they leave as it stands."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import registry

from neikong.load import load
from neikong.model.round import Round
from neikong.views.round_file import closed, opened
from neikong.views.visible import visible

DAY = datetime.date(2024, 8, 23)
TREE = {"tree": "a" * 40, "commit": "b" * 40}
FIGURES = {"staff": 118, "risk_points": 45}
PATH = "rounds/2.yaml"


def round_of(data: bytes) -> Round:
    return registry({PATH: data.decode()}).rounds["2"]


def shut(text: str) -> str:
    return closed(PATH, text.encode(), round_of(text.encode()), DAY, FIGURES, TREE).decode()


def test_a_round_that_begins() -> None:
    assert opened("第2轮", DAY, ["谁", "怎样"]).decode() == (
        "title: 第2轮\nopened: 2024-08-23\n# 谁\n# 怎样\n"
        "#   - {method: self, people: 118}\n#   - {method: mutual, meetings: 15, people: 310}\nmethods: []\n"
    )


@given(st.text(min_size=1).map(str.strip).filter(lambda title: title != "" and visible(title) == title))
def test_any_title_is_read_back(title: str) -> None:
    state = {"registry.yaml": b"organization: x\n", PATH: opened(title, DAY, [])}
    found, findings = load(state)
    assert [finding for finding in findings if finding.path == PATH] == []
    assert found.rounds["2"].title == title


SNAPSHOT = f"snapshot: {{tree: {'a' * 40}, commit: {'b' * 40}}}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# 第二轮\ntitle: 二  # 名称\nopened: 2024-07-27\nmethods:\n  - {method: self}  # 全员\n",
            "# 第二轮\ntitle: 二  # 名称\nopened: 2024-07-27\nclosed: 2024-08-23\nmethods:\n"
            "  - {method: self}  # 全员\ndeclared: {staff: 118, risk_points: 45}\n" + SNAPSHOT,
        ),
        (
            "title: 二\nopened: 2024-07-27\ndeclared: {staff: 118, units: 3}  # 已上报\nnote: 备注\n",
            "title: 二\nopened: 2024-07-27\nclosed: 2024-08-23\n"
            "declared: {staff: 118, units: 3, risk_points: 45}  # 已上报\n" + SNAPSHOT + "note: 备注\n",
        ),
        (
            "title: 二\nopened: 2024-07-27\ndeclared:\n  risk_points: 45  # 四十五\n  staff: 118\n",
            "title: 二\nopened: 2024-07-27\nclosed: 2024-08-23\n"
            "declared:\n  risk_points: 45  # 四十五\n  staff: 118\n" + SNAPSHOT,
        ),
        (
            "title: 二\r\nopened: 2024-07-27\r\n",
            "title: 二\r\nopened: 2024-07-27\r\nclosed: 2024-08-23\r\n"
            "declared: {staff: 118, risk_points: 45}\r\n" + SNAPSHOT.replace("\n", "\r\n"),
        ),
    ],
)
def test_a_round_that_ends(before: str, after: str) -> None:
    assert shut(before) == after
    found = round_of(after.encode())
    assert (found.closed, found.snapshot and found.snapshot.tree) == (DAY, "a" * 40)
    assert found.declared is not None
    assert (found.declared.staff, found.declared.risk_points) == (118, 45)

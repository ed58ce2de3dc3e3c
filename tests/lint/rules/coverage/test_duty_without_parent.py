"""duty-without-parent: work outside the department's frame."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import LEVY

RULE = "duty-without-parent"
PATH = "posts/clerk.yaml"
HEAD = "name: 收发岗\ndepartment: levy\nduties:\n"
Files = dict[str, Text | None]


def post(*duties: str, department: str = "levy") -> Files:
    lines = "".join(f"  - {{id: D{number}, text: {text}}}\n" for number, text in enumerate(duties, 1))
    return {PATH: HEAD.replace("levy", department) + lines}


@pytest.mark.parametrize(
    ("files", "places"),
    [
        (post("登记"), [(4, 6)]),
        (post("登记", "分送, parent: levy/D1", "归档, basis: [levy-law/45]"), [(4, 6), (6, 6)]),
        (post("登记, parent: ~"), [(4, 32)]),
        (post("登记", department="leadership"), [(4, 6)]),
    ],
)
def test_found(files: Files, places: list[tuple[int, int]]) -> None:
    assert check(files, RULE) == [(PATH, line, column, RULE) for line, column in places]


@pytest.mark.parametrize(
    "files",
    [
        post("登记, parent: levy/D1"),
        post("登记, parent: leadership/D1"),
        post("登记, parent: levy/D9"),
        post("登记, parent: nowhere/D1"),
        post("登记, parents: levy/D1"),
        post("登记, parent: [levy/D1]"),
        post("登记", department="nowhere"),
        post("完成领导交办的其他工作"),
        {PATH: HEAD},
        {**post("登记"), "departments/levy.yaml": LEVY.partition("duties:")[0]},
        {**post("登记"), "departments/levy.yaml": LEVY.partition("duties:")[0] + "duties: 管理欠税\n"},
        {**post("登记"), "departments/levy.yaml": LEVY.replace("id: D1, ", "")},
        {**post("登记"), "departments/levy.yaml": "name: [\n"},
        {PATH: "name: 收发岗\nduties:\n  - {id: D1, text: 登记}\n"},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_an_example_is_given() -> None:
    [finding] = findings(post("登记"), RULE)
    assert str(finding.hint).endswith("such as `parent: levy/D1`")

"""uncarried-department-duty: everybody's business and so nobody's."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import ARREARS, LEVY, LEVY_HEAD

RULE = "uncarried-department-duty"
PATH = "departments/levy.yaml"
TWO = LEVY + "  - {id: D2, text: 组织征管质量检查}\n"
CLERK = "posts/clerk.yaml"
Files = dict[str, Text | None]


def clerk(department: str, *parents: str) -> Files:
    lines = "".join(f"  - {{id: D{number}, text: 登记{parent}}}\n" for number, parent in enumerate(parents, 1))
    return {CLERK: f"name: 收发岗\ndepartment: {department}\nduties:\n{lines}"}


@pytest.mark.parametrize(
    "files",
    [
        {},
        clerk("levy", ""),
        clerk("leadership", ", parent: leadership/D1"),
        {"posts/arrears.yaml": None, "risks/R-001.yaml": None, "workflows/deferral.yaml": None},
        {"departments/part.yaml": "name: 股\nparent: levy\n", **clerk("part", ", parent: levy/D1")},
    ],
)
def test_found(files: Files) -> None:
    assert check({PATH: TWO, **files}, RULE) == [(PATH, 11, 6, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {PATH: LEVY},
        clerk("levy", ", parent: levy/D2"),
        clerk("levy", ", parent: levy / D2"),
        clerk("leadership", ", parent: levy/D2"),
        {"departments/part.yaml": "name: 股\nparent: levy\n", **clerk("part", ", parent: levy/D2")},
        clerk("levy", ", parent: levy/D9"),
        clerk("levy", ", parent: levi/D2"),
        clerk("leadership", ", parent: levy/D9"),
        clerk("levy", ", parrent: levy/D2"),
        {CLERK: "name: 收发岗\ndepartment: levy\nduties: 登记\n"},
        {CLERK: "name: [\n"},
        {PATH: TWO.replace("id: D2, ", "")},
        {PATH: TWO.replace("D2", "D1")},
    ],
)
def test_not_found(files: Files) -> None:
    assert check({PATH: TWO, **files}, RULE) == []


@pytest.mark.parametrize(
    "posts", [(None, None), tuple(text.replace(", parent: levy/D1", "") for text in (ARREARS, LEVY_HEAD))]
)
def test_a_department_of_which_no_post_names_a_duty(posts: tuple[str | None, str | None]) -> None:
    arrears, head = posts
    assert check({PATH: TWO, "posts/arrears.yaml": arrears, "posts/levy-head.yaml": head}, RULE) == []


def test_what_to_write() -> None:
    [finding] = findings({PATH: TWO}, RULE)
    assert str(finding.message) == "No post carries the duty `D2` of the department"
    assert "`parent: levy/D2`" in str(finding.hint)

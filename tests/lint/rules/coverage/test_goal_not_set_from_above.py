"""goal-not-set-from-above: who sets his own goal will reach it."""

import pytest
from tests.support.check import Text, check, findings, hint
from tests.support.sound import ARREARS, DEPUTY, LEADERSHIP, LEVY, LEVY_HEAD

RULE = "goal-not-set-from-above"
Files = dict[str, Text | None]
CHIEF: Files = {
    "posts/chief.yaml": DEPUTY.replace("分管征收的副局长", "局长"),
    "departments/leadership.yaml": LEADERSHIP.replace("head: deputy", "head: chief"),
}


def arrears(set_by: str) -> Files:
    return {"posts/arrears.yaml": ARREARS.replace("set_by: levy-head", f"set_by: {set_by}")}


def head(set_by: str) -> Files:
    return {"posts/levy-head.yaml": LEVY_HEAD.replace("set_by: deputy", f"set_by: {set_by}")}


def deputy(set_by: str) -> Files:
    return {"posts/deputy.yaml": DEPUTY.replace("每季度1次}", f"每季度1次, set_by: {set_by}}}")}


@pytest.mark.parametrize(
    ("files", "path"),
    [
        (arrears("arrears"), "posts/arrears.yaml"),
        (head("levy-head"), "posts/levy-head.yaml"),
        (head("arrears"), "posts/levy-head.yaml"),
        (deputy("deputy"), "posts/deputy.yaml"),
        (deputy("levy-head"), "posts/deputy.yaml"),
        (deputy("arrears"), "posts/deputy.yaml"),
        ({**CHIEF, "posts/chief.yaml": deputy("arrears")["posts/deputy.yaml"]}, "posts/chief.yaml"),
    ],
)
def test_found(files: Files, path: str) -> None:
    [(where, line, _, _)] = check(files, RULE)
    assert (where, line) == (path, 8)


@pytest.mark.parametrize(
    "files",
    [
        {},
        arrears("levy-head"),
        arrears("deputy"),
        {**CHIEF, **arrears("chief")},
        {**CHIEF, **deputy("chief")},
        head("deputy"),
        arrears("nobody"),
        arrears("[arrears]"),
        {**arrears("peer"), "posts/peer.yaml": ARREARS},
        {**head("arrears"), "departments/levy.yaml": None},
        {**head("arrears"), "posts/arrears.yaml": ARREARS.replace("department: levy", "department: nowhere")},
        {**head("arrears"), "departments/levy.yaml": LEVY.replace("deputy", "arrears")},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_the_place_is_the_name() -> None:
    [place] = check(head("arrears"), RULE)
    column = LEVY_HEAD.splitlines()[7].index("deputy") + 1
    assert place == ("posts/levy-head.yaml", 8, column, RULE)


def test_who_could_have_set_it_is_told() -> None:
    [own], [below], [top] = (findings(files, RULE) for files in (arrears("arrears"), head("arrears"), deputy("deputy")))
    assert hint(own) == "Name the superior who set it, such as `set_by: levy-head`"
    assert str(below.message) == "The goal `G1` was set by `arrears`, who answers to this post"
    assert hint(top) == "Leave out `set_by` where the bureau above has set the goal"

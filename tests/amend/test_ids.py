"""Suggested ids: the next number of a scheme, or initials; never one that something has or had."""

import pytest
from tests.support.check import state
from tests.support.sound import SOUND

from neikong.amend.ids import Taken, ensure_free, initials, suggested, used_ids
from neikong.load import load

POST = "name: x\ndepartment: levy\n"


def suggestion(kind: str, raw: dict[str, str], *paths: str, branches: tuple[str, ...] = (), **texts: str) -> str | None:
    """What is suggested on the sound registry with more files in it."""
    files = {path: POST if path.startswith("posts/") else "name: x\n" for path in paths}
    registry = load(
        state({**SOUND, **files, **{path.replace("__", "/") + ".yaml": text for path, text in texts.items()}})
    )[0]
    return suggested(kind, raw, registry, used_ids(registry, dict.fromkeys(branches, "main")), 2026)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("发票管理岗", "FPGLG"),
        ("会计核算岗", "KJHSG"),
        ("银行对账岗", "YHDZG"),
        ("12366热线（夜班）岗", "12366RXYBG"),
        ("IT support", "ITSUPPORT"),
        ("，。😀", ""),
        ("岗" * 99, "G" * 24),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("kind", "raw", "paths", "branches", "id_"),
    [
        ("post", {"name": "发票管理岗", "department": "levy"}, (), (), "FPGLG"),
        ("post", {"name": "发票管理岗", "department": "levy"}, ("risks/fpglg.yaml",), (), "FPGLG-2"),
        ("post", {"name": "发票管理岗", "department": "levy"}, ("risks/FPGLG.yaml",), ("FPGLG-2",), "FPGLG-3"),
        ("post", {"name": "x", "department": "levy"}, tuple(f"posts/ZG-0{n}.yaml" for n in (1, 2, 3)), (), "ZG-04"),
        ("post", {"name": "x", "department": "levy"}, ("posts/ZG-01.yaml",), (), "X"),
        ("post", {"name": "x", "department": "levy"}, tuple(f"posts/ZG-{n}.yaml" for n in "789"), ("zg-12",), "ZG-13"),
        ("post", {"name": "x", "department": "new"}, tuple(f"posts/levy-0{n}.yaml" for n in range(1, 8)), (), "new-01"),
        ("post", {"name": "，", "department": "levy"}, (), (), None),
        ("risk", {"name": "x"}, (), (), "R-002"),
        ("risk", {"name": "x"}, ("risks/R-050.yaml",), (), "R-051"),
        ("risk", {"name": "x"}, (), ("R-77",), "R-078"),
        ("risk", {"name": "x"}, ("risks/other-9.yaml",), (), "R-002"),
        ("workflow", {"name": "x"}, (), (), "WF-01"),
        ("workflow", {"name": "x"}, ("workflows/WF-009.yaml",), (), "WF-010"),
        ("regulation", {"title": "中华人民共和国会计法"}, (), (), "KJF"),
        ("department", {"name": "税政科"}, (), (), "SZK"),
        ("person", {"name": "张三"}, (), (), "P-01"),
        ("person", {"name": "张三"}, ("people/p1.yaml", "people/p12.yaml"), (), "p13"),
        ("calendar", {}, (), (), "2026"),
        ("calendar", {}, ("calendars/2026.yaml",), (), "2027"),
    ],
)  # fmt: skip
def test_suggestions(
    kind: str, raw: dict[str, str], paths: tuple[str, ...], branches: tuple[str, ...], id_: str | None
) -> None:
    assert suggestion(kind, raw, *paths, branches=branches) == id_


@pytest.mark.parametrize(("field", "id_"), [("formerly: [R-9]", "R-010"), ("supersedes: [r-012]", "R-013")])
def test_an_id_of_the_past_is_not_given_again(field: str, id_: str) -> None:
    assert suggestion("risk", {"name": "x"}, risks__x=f"name: x\n{field}\n") == id_


def test_what_is_taken_says_by_whom() -> None:
    registry = load(state({**SOUND, "risks/x.yaml": "name: x\nformerly: [old]\n"}))[0]
    used = used_ids(registry, {"far": "origin/other", "x": "main"})
    for word, reason in [
        ("X", "The id `x` is taken by risks/x.yaml"),
        ("Ｏld", "`old` is an earlier id of x"),
        ("FAR", "`far` is used on the branch origin/other"),
    ]:
        with pytest.raises(Taken, match=reason):
            ensure_free(word, used)
    ensure_free("free", used)

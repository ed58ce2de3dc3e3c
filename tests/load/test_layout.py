"""Which file is which entity, and files that are none."""

import pytest
from tests.support.base import ARREARS, BASE, LEVY, RISK
from tests.support.check import CORE, Text, check, files, findings, hint, result

from neikong.lint import validate

CLERK = "name: 收发岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记}\nno_risk: {D1: 不涉及裁量}\n"


@pytest.mark.parametrize(
    ("path", "rule", "words"),
    [
        ("post/clerk.yaml", "misplaced-file", "Did you mean the folder posts/?"),
        ("Posts/clerk.yaml", "misplaced-file", "Did you mean the folder posts/?"),
        ("岗位/clerk.yaml", "misplaced-file", "Move it into one of departments/, posts/"),
        ("clerk.yaml", "misplaced-file", "Move it into one of departments/, posts/"),
        ("sub/registry.yaml", "misplaced-file", "Move it into one of departments/, posts/"),
        ("posts/clerk.yml", "misplaced-file", "Rename it to clerk.yaml"),
        ("posts/clerk.YAML", "misplaced-file", "Rename it to clerk.yaml"),
        ("posts/levy/clerk.yml", "misplaced-file", "Rename it to clerk.yaml"),
        ("posts/收 发.yaml", "malformed-id", "Use letters"),
        ("posts/-clerk.yaml", "malformed-id", "Use letters"),
        ("posts/_clerk.yaml", "malformed-id", "Use letters"),
        ("posts/a,b.yaml", "malformed-id", "Use letters"),
        ("posts/a（b）.yaml", "malformed-id", "Use letters"),
        ("posts/a\\b.yaml", "malformed-id", "Use letters"),
        ("posts/a\n.yaml", "malformed-id", "Use letters"),
        ("posts/clerk.yaml\n.yaml", "malformed-id", "Use letters"),
        ("posts/😀.yaml", "malformed-id", "Use letters"),
        (f"posts/{'岗' * 81}.yaml", "malformed-id", "at most 80"),
        ("posts/levy/arrearS.yaml", "ambiguous-id", "Windows"),
        ("posts/levy/arrears.yaml", "duplicate-id", "this one to arrears-2.yaml"),
        ("posts/levy.yaml", "duplicate-id", "Rename one"),
        ("posts/LEVY.yaml", "ambiguous-id", "Windows"),
    ],
)
def test_a_file_that_cannot_stay(path: str, rule: str, words: str) -> None:
    [finding] = findings({path: CLERK})
    assert finding.span is not None
    assert (finding.path, finding.span.line, finding.span.column, finding.rule) == (path, 1, 1, rule)
    assert words in hint(finding)


@pytest.mark.parametrize(
    "path",
    [
        "posts/clerk.yaml",
        "posts/levy/room/clerk.yaml",
        "posts/收发岗.yaml",
        "posts/1.2_a-b.yaml",
        f"posts/{'岗' * 80}.yaml",
        "posts/𠀀.yaml",
    ],
)
def test_a_file_that_may_stay(path: str) -> None:
    found = validate(files({path: CLERK}, BASE), CORE)
    assert found.findings == ()
    assert path in {place for _, place in found.registry.files.values()}
    assert len(found.registry.posts) == 4


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        ".github/workflows/check.yaml",
        "posts/.clerk.yaml.swp.yaml",
        ".hidden.yaml",
        "templates/x.yaml",
        "operations/a/b.yaml",
        "posts/notes.txt",
        "posts/clerk.yaml.bak",
    ],
)
@pytest.mark.parametrize("text", [CLERK, "'", b"\xff"])
def test_files_that_are_nobodys_business(path: str, text: Text) -> None:
    assert check({path: text}) == []


def test_malformed_path_parts_never_become_an_id() -> None:
    found = result({"posts/../x.yaml": CLERK, "posts/..yaml": CLERK})
    assert set(found.registry.posts) <= {"arrears", "deputy", "levy-head", "x"}


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("posts/\u4e3d.yaml", "posts/\U0002f800.yaml", "ambiguous-id"),
        ("posts/K-1.yaml", "risks/k-1.yaml", "ambiguous-id"),
        ("posts/a/B.yaml", "posts/b/b.yaml", "ambiguous-id"),
        ("posts/a/b.yaml", "posts/b/b.yaml", "duplicate-id"),
    ],
)
def test_of_two_ids_the_later_file_is_told(first: str, second: str, rule: str) -> None:
    text = RISK if second.startswith("risks") else CLERK
    assert check({first: CLERK, second: text}) == [(second, 1, 1, rule)]


def test_full_width_twins_are_no_two_entities() -> None:
    places = check({"posts/A1.yaml": CLERK, "posts/Ａ１.yaml": CLERK})
    assert [(path, line, column) for path, line, column, _ in places] == [("posts/Ａ１.yaml", 1, 1)]


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("posts/R-002.yaml", RISK, "misplaced-file"),
        ("risks/tax.yaml", "title: 税法\narticles: 3\nissuer: 国务院\n", "misplaced-file"),
        ("posts/audit.yaml", LEVY, "misplaced-file"),
    ],
)
def test_content_of_another_kind(path: str, text: str, rule: str) -> None:
    assert check({path: text}) == [(path, 1, 1, rule)]


def test_content_of_another_kind_names_the_folder() -> None:
    [finding] = findings({"posts/R-002.yaml": RISK})
    assert "Risk point" in str(finding.message)
    assert hint(finding) == "Move it to risks/"


def test_one_strange_key_is_a_slip_of_the_pen() -> None:
    assert check({"posts/clerk.yaml": CLERK + "kind: office\n"}) == [("posts/clerk.yaml", 6, 1, "unknown-key")]


def test_a_misplaced_file_does_not_take_the_place_of_another() -> None:
    text = ARREARS[: ARREARS.index("duties")] + "duties: []\n"
    overlay: dict[str, Text | None] = {"aaa/arrears.yaml": ARREARS, "posts/arrears.yaml": text}
    assert check(overlay, "post-without-duties") == [("posts/arrears.yaml", 4, 1, "post-without-duties")]


def test_a_post_called_registry_keeps_its_findings() -> None:
    text = "name: 台账岗\ndepartment: levy\nduties: []\n"
    assert check({"posts/registry.yaml": text}) == [("posts/registry.yaml", 3, 1, "post-without-duties")]


def test_references_to_a_refused_file_are_not_wrong_too() -> None:
    head = "name: 科长\ndepartment: 征收 科\nduties:\n  - {id: D1, text: 登记}\nno_risk: {D1: 不涉及裁量}\n"
    overlay: dict[str, Text | None] = {"departments/征收 科.yaml": "name: 征收\n", "posts/clerk.yaml": head}
    assert check(overlay) == [("departments/征收 科.yaml", 1, 1, "malformed-id")]

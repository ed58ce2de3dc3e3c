"""unknown-reference: ids of nothing, and ids of something else."""

import pytest
from tests.support.base import ARREARS, BASE
from tests.support.check import CORE, Text, check, files, findings, hint, place

from neikong.lint import validate
from neikong.lint.fixing import fixed_files

RULE = "unknown-reference"
CASES = [
    ("posts/arrears.yaml", "department: levy", "department: lvy", 2, 13, "There is no Department `lvy`"),
    ("posts/arrears.yaml", "department: levy", "department: arrears", 2, 13, "`arrears` is a Post, not a Department"),
    ("posts/arrears.yaml", "department: levy", "department: levy/D1", 2, 13, "There is no Department `levy/D1`"),
    ("posts/arrears.yaml", "parent: levy/D1", "parent: lewy/D1", 5, 40, "There is no Department `lewy`"),
    ("posts/arrears.yaml", "parent: levy/D1", "parent: arrears/D1", 5, 40, "is a Post, not a Department"),
    ("posts/arrears.yaml", "[levy-law/45]", "[levy-law/1, law/2]", 5, 69, "There is no Regulation `law`"),
    ("posts/arrears.yaml", "[levy-law/45]", "[levy/45]", 5, 57, "`levy` is a Department, not a Regulation"),
    ("departments/levy.yaml", "head: levy-head", "head: levy", 4, 7, "`levy` is a Department, not a Post"),
    ("departments/levy.yaml", "leader_in_charge: deputy", "leader_in_charge: '局长'", 5, 19, "no Post `局长`"),
    ("departments/levy.yaml", "kind: office", "parent: head", 2, 9, "There is no Department `head`"),
    ("workflows/deferral.yaml", "post: levy-head", "post: LEVY-HEAD", 7, 30, "There is no Post `LEVY-HEAD`"),
    ("risks/R-001.yaml", "[arrears, levy-head]", "[arrears, levy-head, x]", 2, 29, "There is no Post `x`"),
    ("risks/R-001.yaml", "[deferral/S2]", "[R-001/S2]", 4, 9, "`R-001` is a Risk point, not a Workflow"),
    ("risks/R-001.yaml", "checker: levy", "checker: levvy", 15, 14, "There is no Post or Department `levvy`"),
    ("risks/R-001.yaml", "checker: levy", "checker: levy-law", 15, 14, "is a Regulation, not a Post or Department"),
    ("regulations/levy-law.yaml", "articles: 94", "superseded_by: new-law", 2, 16, "no Regulation `new-law`"),
]


@pytest.mark.parametrize(("path", "old", "new", "line", "column", "words"), CASES)
def test_wrong(path: str, old: str, new: str, line: int, column: int, words: str) -> None:
    [finding] = findings({path: BASE[path].replace(old, new)}, RULE)
    assert finding.span is not None
    assert (finding.path, finding.span.line, finding.span.column) == (path, line, column)
    assert words in str(finding.message)


@pytest.mark.parametrize(
    ("old", "new", "advice", "rewrite"),
    [
        ("department: levy", "department: lvy", "Did you mean levy?", "levy"),
        ("parent: levy/D1", "parent: lvy/D1", "Did you mean levy?", "levy/D1"),
        ("[levy-law/45]", "[levi-law/45]", "Did you mean levy-law?", "levy-law/45"),
        ("department: levy", "department: 稽查局", "Correct the id, or write the file it names", None),
        ("department: levy", "department: deputy", "Correct the id, or write the file it names", None),
    ],
)
def test_advice(old: str, new: str, advice: str, rewrite: str | None) -> None:
    [finding] = findings({"posts/arrears.yaml": ARREARS.replace(old, new)}, RULE)
    assert hint(finding) == advice
    assert (finding.fix.edits[0].text if finding.fix else None) == rewrite
    assert finding.fix is None or not finding.fix.safe


def test_the_nearest_ids_are_of_the_right_kind_and_at_most_three() -> None:
    posts: dict[str, Text | None] = {f"posts/tax-{letter}.yaml": BASE["posts/deputy.yaml"] for letter in "abcd"}
    others: dict[str, Text | None] = {"departments/tax-e.yaml": "name: 甲\nhead: tax-f\n"}
    [finding] = findings({**posts, **others}, RULE)
    names = hint(finding).removeprefix("Did you mean ").removesuffix("?").split(", ")
    assert len(names) == 3
    assert set(names) < {f"tax-{letter}" for letter in "abcd"}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("posts/arrears.yaml", "department: levy", "department: ' levy '"),
        ("departments/levy.yaml", "leader_in_charge: deputy", "leader_in_charge: ~"),
        ("departments/levy.yaml", "kind: office", "parent: leadership"),
        ("risks/R-001.yaml", "checker: levy", "checker: levy-head"),
        ("risks/R-001.yaml", "[deferral/S2]", "[deferral]"),
        ("risks/R-001.yaml", "[levy-law/45]", "[levy-law, levy-law/31.2]"),
        ("workflows/deferral.yaml", "post: levy-head", "external: 省局"),
        ("workflows/deferral.yaml", "department: levy", "note: 见 lvy/D1"),
    ],
)
def test_right(path: str, old: str, new: str) -> None:
    assert check({path: BASE[path].replace(old, new)}) == []


def test_an_absent_entity_is_one_finding_at_all_its_places() -> None:
    overlay: dict[str, Text | None] = {"departments/levy.yaml": None, "departments/levies.yaml": "name: 征收\n"}
    [finding] = findings(overlay, RULE)
    assert place(finding) == ("posts/arrears.yaml", 2, 13, RULE)
    assert [(also.path, also.span.line, also.span.column) for also in finding.related if also.span] == [
        ("posts/arrears.yaml", 5, 40),
        ("posts/levy-head.yaml", 2, 13),
        ("posts/levy-head.yaml", 5, 36),
        ("risks/R-001.yaml", 15, 14),
        ("workflows/deferral.yaml", 2, 13),
    ]


def test_two_absent_entities_are_two_findings() -> None:
    overlay: dict[str, Text | None] = {
        "posts/a.yaml": "name: 甲\ndepartment: lvy\n",
        "risks/x.yaml": "name: 乙\nposts: [c]\n",
    }
    assert check(overlay, RULE) == [("posts/a.yaml", 2, 13, RULE), ("risks/x.yaml", 2, 9, RULE)]


@pytest.mark.parametrize("data", ["name: '", "", b"\xff", "- a\n"])
def test_a_broken_file_is_still_somebody(data: Text) -> None:
    assert check({"departments/levy.yaml": data}, RULE) == []


def test_a_renamed_entity_is_named_and_one_fix_mends_every_place() -> None:
    overlay: dict[str, Text | None] = {
        "departments/levy.yaml": None,
        "departments/collection.yaml": BASE["departments/levy.yaml"] + "formerly: [levy]\n",
    }
    [finding] = findings(overlay, RULE)
    assert hint(finding) == "`levy` is now `collection`"
    assert finding.fix is not None
    assert {edit.path for edit in finding.fix.edits} == {finding.path, *(place.path for place in finding.related)}
    state_ = files(overlay, BASE)
    mended = state_ | fixed_files(state_, [finding], unsafe=True)
    assert b"parent: collection/D1" in mended["posts/arrears.yaml"]
    assert [one.rule for one in validate(mended, CORE).findings] == []

"""What every format prints for nothing found and for several findings."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from tests.report.build import finding, made_up
from tests.support.golden import Golden
from tests.support.small import SMALL, as_bytes, changed

from neikong.findings import Related, Span
from neikong.lint import all_rules, find_rule
from neikong.messages import in_english
from neikong.report.github import github
from neikong.report.gitlab import gitlab
from neikong.report.json import as_json
from neikong.report.junit import junit
from neikong.report.patch import patch
from neikong.report.rules import explained, listed
from neikong.report.sarif import sarif
from neikong.report.statistics import statistics
from neikong.report.styled import Line, plain
from neikong.report.text import text
from neikong.report.view import Report, Waived


def styled(make: Callable[[Report], Iterator[Line]]) -> Callable[[Report], str]:
    return lambda report: plain(make(report))


FORMATS: dict[str, Callable[[Report], str]] = {
    "text.txt": styled(text),
    "statistics.txt": styled(statistics),
    "json.json": as_json,
    "sarif": lambda report: sarif(report, all_rules()),
    "github.txt": github,
    "gitlab.json": gitlab,
    "junit.xml": junit,
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ["clean", "flawed"])
def test_findings(golden: Golden, request: pytest.FixtureRequest, name: str, kind: str) -> None:
    golden.check(f"findings/{kind}.{name}", FORMATS[name](request.getfixturevalue(kind)))


@pytest.mark.parametrize("name", ["text.txt", "json.json", "sarif"])
def test_folded_and_waived(golden: Golden, name: str) -> None:
    places = tuple(Related(f"posts/{id_}.yaml", ("department",), span=Span(2, 13, 2, 16)) for id_ in "bcdef")
    folded, excused = finding(related=places), finding("excused", rule="post-without-risk", code="NK304")
    report = replace(made_up(folded, source="name: 甲\n"), waived=(Waived(excused, "机构改革中", "2099-01-01"),))
    golden.check(f"findings/folded.{name}", FORMATS[name](report))


def test_the_rules(golden: Golden) -> None:
    golden.check("rules/listed.txt", plain(listed(all_rules(), in_english)))


@pytest.mark.parametrize("name", ["uncovered-risk", "oversized-file"])
def test_one_rule(golden: Golden, name: str) -> None:
    rule = find_rule(name)
    assert rule is not None
    golden.check(f"rules/{name}.txt", plain(explained(rule, in_english)))


def test_a_patch(golden: Golden) -> None:
    after = changed(
        {"posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("按季", "按月"), "risks/new.yaml": "name: 新\n"}
    )
    golden.check("patch.diff", plain(patch(as_bytes(SMALL), as_bytes(after))))


def test_a_patch_of_a_file_that_moves_and_of_one_that_goes(golden: Golden) -> None:
    before = as_bytes(SMALL)
    new = before["posts/arrears.yaml"] + b"formerly: [arrears]\n"
    after = {"posts/QS-01.yaml": new, "posts/arrears.yaml": None, "regulations/levy-law.yaml": None}
    golden.check("patch-moved.diff", plain(patch(before, after, {"posts/QS-01.yaml": "posts/arrears.yaml"})))

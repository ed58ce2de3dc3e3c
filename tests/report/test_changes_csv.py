"""Changes for a spreadsheet."""

import csv
import io

from tests.diff.table import SEVERAL
from tests.support.small import SMALL, changed, edited, registry

from neikong.account.changes import ChangeReport, Side
from neikong.diff import compare
from neikong.messages import translator
from neikong.report.changes_csv import changes_csv

R1 = "risks/R-001.yaml"


def rows(before: dict[str, str], after: dict[str, str], language: str = "en") -> list[list[str]]:
    comparison = compare(registry(before), registry(after))
    text = changes_csv(ChangeReport(Side("1"), Side("2"), comparison, translator(language)))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_one_row_for_each_field_and_one_for_what_has_none() -> None:
    titles, *found = rows(*SEVERAL["many at once on one entity"][:2])
    assert titles[:5] == ["Department", "Kind of change", "Kind of entity", "Before", "After"]
    assert [row[1:5] + row[6:9] for row in found] == [
        ["retired", "Risk point", "R-001", "R-001", "", "", ""],
        ["moved", "Risk point", "R-001", "R-001", "Posts", "arrears", "levy-head"],
        ["regraded", "Risk point", "R-001", "R-001", "Grade › Approved", "2", "1"],
        ["reworded", "Risk point", "R-001", "R-001", "Name", "欠税公告漏报", "欠税公告错报"],
        ["changed", "Risk point", "R-001", "R-001", "Impact", "4", "5"],
        ["control added", "Risk point", "", "R-001/C2", "Controls C2", "", "每季度抽查"],
        [
            "control changed",
            "Risk point",
            "R-001/C1",
            "R-001/C1",
            "Controls C1 › Text",
            "名单由系统按季取数",
            "名单由系统按月取数",
        ],
    ]


def test_titles_in_chinese() -> None:
    assert rows(SMALL, changed({R1: None}), "zh")[0][:2] == ["部门", "变化类型"]


def test_a_formula_is_a_text() -> None:
    _, *found = rows(SMALL, edited(R1, "名单靠手工汇总", "'=HYPERLINK(\"http://x.invalid\")'"))
    assert found[0][8] == '\'=HYPERLINK("http://x.invalid")'

"""The list of waivers: state, terms and reason of each."""

import datetime
import json
from dataclasses import replace

import pytest
from tests.report.build import made_up
from tests.support.check import result
from tests.support.golden import Golden

from neikong.lint import Result
from neikong.report.styled import plain
from neikong.report.waivers import waivers_json, waivers_text

CLERK = "name: 收发岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记收发文书}\nwaivers:\n"
FILES = {
    "posts/a.yaml": CLERK + "  - {rule: NK304, reason: 改革中, until: 2027-01-01, approved_by: deputy}\n",
    "posts/b.yaml": CLERK + "  - {rule: post-without-risk, reason: 已到期, until: 2025-01-01}\n",
    "posts/c.yaml": CLERK + "  - {rule: post-without-duties, reason: 多余, until: 2027-01-01}\n",
}


def checked() -> Result:
    return result(dict(FILES), today=datetime.date(2026, 3, 1))


def test_text(golden: Golden) -> None:
    golden.check("waivers.txt", plain(waivers_text(made_up(), checked().waivers)))


def test_json() -> None:
    document = json.loads(waivers_json(made_up(), checked().waivers))
    assert document["version"] == 1
    assert [(row["rule"], row["state"], row["findings"]) for row in document["waivers"]] == [
        ("post-without-risk", "in_force", 1),
        ("post-without-risk", "expired", 0),
        ("post-without-duties", "unused", 0),
    ]
    assert document["waivers"][0] == {
        "file": "registry/posts/a.yaml",
        "entity": "a",
        "rule": "post-without-risk",
        "reason": "改革中",
        "until": "2027-01-01",
        "approved_by": "deputy",
        "state": "in_force",
        "findings": 1,
    }


@pytest.mark.parametrize("folder", ["", "."])
def test_inside_the_registry_files_have_no_folder(folder: str) -> None:
    report, uses = replace(made_up(), folder=folder), checked().waivers
    assert "posts/a.yaml" in plain(waivers_text(report, uses)).split()
    assert json.loads(waivers_json(report, uses))["waivers"][0]["file"] == "posts/a.yaml"


def test_none() -> None:
    assert plain(waivers_text(made_up(), ())) == "0 waivers\n"

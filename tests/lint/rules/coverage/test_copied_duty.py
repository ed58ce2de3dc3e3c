"""copied-duty: each of two posts can point at the other."""

import pytest
from tests.support.check import Text, check, findings

RULE = "copied-duty"
TEXT = "登记并分送外来文书"
Files = dict[str, Text | None]


def post(*texts: str, department: str = "levy", rank: str = "staff") -> str:
    lines = "".join(f"  - {{id: D{number}, text: '{text}'}}\n" for number, text in enumerate(texts, 1))
    return f"name: 收发岗\ndepartment: {department}\nrank: {rank}\nduties:\n{lines}"


def two(first: str, second: str) -> Files:
    return {
        "departments/east.yaml": "name: 东区分局\nkind: branch\n",
        "departments/west.yaml": "name: 西区分局\nkind: branch\n",
        "departments/office.yaml": "name: 办公室\n",
        "posts/a.yaml": first,
        "posts/b.yaml": second,
    }


@pytest.mark.parametrize(
    ("files", "line"),
    [
        (two(post(TEXT), post(TEXT)), 5),
        (two(post(TEXT), post(TEXT, department="office")), 5),
        (two(post(TEXT), post("归档", TEXT)), 6),
        (two(post(TEXT), post(TEXT + "。")), 5),
        (two(post(TEXT), post("登记、并分送 外来（文书）；")), 5),
        (two(post(TEXT, TEXT), post(TEXT, TEXT)), 5),
        (two(post(TEXT), post(TEXT, rank="section_head")), 5),
        (two(post(TEXT, department="east"), post(TEXT, department="east")), 5),
        (two(post(TEXT, rank="section_head"), post(TEXT, rank="section_head")), 5),
        (two(post("登记并分送外来文"), post("登记并分送外来文")), 5),
    ],
)
def test_found(files: Files, line: int) -> None:
    assert check(files, RULE) == [("posts/b.yaml", line, 20, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        two(post(TEXT), post("登记并分送内部文书")),
        two(post(TEXT, TEXT), post("归档")),
        two(post("登记并分送外来"), post("登记并分送外来")),
        two(post("登记，分送，归档。"), post("登记，分送，归档。")),
        two(post("完成领导交办的其他工作"), post("完成领导交办的其他工作")),
        two(post(TEXT, rank="section_head"), post(TEXT, rank="section_head", department="office")),
        two(post(TEXT, department="east"), post(TEXT, department="west")),
        two(post(TEXT, department="east"), post(TEXT)),
        two(post(TEXT, rank="leader"), post(TEXT, rank="leader")),
        two(post(TEXT), post(TEXT).replace("text:", "texts:")),
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_one_finding_for_a_text_that_names_all() -> None:
    files = {**two(post("归档", TEXT), post(TEXT)), "posts/c.yaml": post(TEXT, department="office")}
    [finding] = findings({**files, "posts/d.yaml": post(TEXT, department="west")}, RULE)
    assert finding.path == "posts/c.yaml"
    assert str(finding.message) == "The duty is word for word that of a, b"
    assert [(place.path, place.route) for place in finding.related] == [
        ("posts/a.yaml", ("duties", 1, "text")),
        ("posts/b.yaml", ("duties", 0, "text")),
    ]


def test_two_texts_are_two_findings() -> None:
    found = check(two(post(TEXT, "保管单位印章和钥匙"), post("保管单位印章和钥匙", TEXT)), RULE)
    assert found == [("posts/b.yaml", 5, 20, RULE), ("posts/b.yaml", 6, 20, RULE)]


def test_of_many_posts_only_some_are_named() -> None:
    files: Files = {f"posts/{letter}.yaml": post(TEXT) for letter in "abcdef"}
    [finding] = findings(files, RULE)
    assert str(finding.message) == "The duty is word for word that of a, b, c, 2 more posts"
    assert len(finding.related) == 5

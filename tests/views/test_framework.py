"""Each part of the framework counts what its definition says."""

import pytest
from tests.support.small import SMALL, changed, edited, registry

from neikong.views.framework import PARTS, PostStatus, complete, framework

POST = "posts/arrears.yaml"
R1 = "risks/R-001.yaml"


def status(files: dict[str, str], post: str = "arrears") -> PostStatus:
    return next(one for department in framework(registry(files)) for one in department.posts if one.id == post)


def part(files: dict[str, str], name: str, post: str = "arrears") -> tuple[int, int]:
    progress = status(files, post).parts[name]
    return progress.done, progress.total


REVIEW = "reviews: [{stage: section_head, by: levy-head, on: 2024-08-01, fingerprint: x}]\n"
ASKED = edited(
    "registry.yaml",
    "language: en\n",
    "language: en\nreview: {post: [section_head, party_group], risk: [section_head]}\n",
)


@pytest.mark.parametrize(
    ("files", "name", "expected"),
    [
        (SMALL, "duties", (1, 1)),
        (edited(POST, ", basis: [levy-law/45]", ""), "duties", (0, 1)),
        (SMALL, "workflow", (1, 1)),
        (edited("workflows/notice.yaml", ", form: 欠税公告名单", ""), "workflow", (0, 1)),
        (SMALL, "goals", (1, 1)),
        (edited(POST, "duty: D1, ", ""), "goals", (0, 1)),
        (SMALL, "risks", (1, 1)),
        (edited(R1, "approved: 2, ", ""), "risks", (0, 1)),
        (changed({R1: None}), "risks", (0, 1)),
        (changed({R1: None, POST: SMALL[POST] + "no_risk: {D1: 无裁量}\n"}), "risks", (1, 1)),
        (changed({R1: None, POST: SMALL[POST] + "no_risk: {D1: 无裁量}\n"}), "controls", (1, 1)),
        (SMALL, "controls", (1, 1)),
        (edited(R1, "    grade: 2\n", "    grade: 3\n"), "controls", (0, 1)),
        (SMALL, "staff", (0, 2)),
        (changed({POST: SMALL[POST] + "staff: 4\n"}), "staff", (1, 2)),
        (SMALL, "appraisal", (1, 1)),
        (edited(POST, ", target: 100%", ""), "appraisal", (0, 1)),
        (SMALL, "evaluation", (0, 2)),
        (changed({POST: SMALL[POST] + REVIEW}), "evaluation", (1, 2)),
        (changed({POST: SMALL[POST] + REVIEW, R1: SMALL[R1] + REVIEW}), "evaluation", (2, 2)),
        ({**ASKED, POST: SMALL[POST] + REVIEW, R1: SMALL[R1] + REVIEW}, "evaluation", (1, 2)),
    ],
)
def test_a_part(files: dict[str, str], name: str, expected: tuple[int, int]) -> None:
    assert part(files, name) == expected


def test_nothing_to_do_is_nothing_done() -> None:
    bare = changed({"posts/bare.yaml": "name: 空\ndepartment: levy\n"})
    found = status(bare, "bare")
    assert found.percent == 0
    assert not any(progress.is_complete for progress in found.parts.values())


def test_means_and_totals() -> None:
    (levy,) = framework(registry(SMALL))
    assert levy.percent == sum(post.percent for post in levy.posts) / 2
    assert {name: complete(levy.posts, name).done for name in PARTS} == {
        "duties": 1, "workflow": 1, "goals": 1, "risks": 2, "staff": 0, "controls": 2, "appraisal": 1, "evaluation": 0,
    }  # fmt: skip


def test_posts_without_a_department_come_last() -> None:
    found = framework(registry(changed({"posts/a.yaml": "name: 甲\ndepartment: nowhere\n"})))
    assert [(department.id, [post.id for post in department.posts]) for department in found] == [
        ("levy", ["arrears", "levy-head"]),
        ("", ["a"]),
    ]


def test_one_department() -> None:
    files = changed({"departments/b.yaml": "name: 乙\n", "posts/b1.yaml": "name: 乙岗\ndepartment: b\n"})
    assert [department.id for department in framework(registry(files), "b")] == ["b"]

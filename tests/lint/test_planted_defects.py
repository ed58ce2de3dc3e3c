"""Defects planted in the worked registry, one edit each: the finding stands at the edited place."""

import datetime
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from neikong.findings import Finding
from neikong.lint import validate

REGISTRY = Path(__file__).parents[2] / "registry"
TODAY = datetime.date(2026, 11, 25)
Files = dict[str, str]
Edit = Callable[[Files], None]


@cache
def worked() -> Files:
    paths = (path for path in REGISTRY.rglob("*.yaml") if ".schema" not in path.parts)
    return {path.relative_to(REGISTRY).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def swap(path: str, old: str, new: str) -> Edit:
    """Replace the first occurrence of a passage."""

    def edit(files: Files) -> None:
        assert old in files[path], f"{path} does not hold {old}"
        files[path] = files[path].replace(old, new, 1)

    return edit


def measure(risk: str, control: str, text: str) -> Edit:
    """Give a control another text and leave its fields."""

    def edit(files: Files) -> None:
        path = f"risks/{risk}.yaml"
        head, _, tail = files[path].partition(f"id: {control}\n    text: ")
        files[path] = f"{head}id: {control}\n    text: {text}\n{tail.partition(chr(10))[2]}"

    return edit


def without_controls(files: Files) -> None:
    files["risks/R-020.yaml"] = files["risks/R-020.yaml"].partition("controls:")[0]


def all_top(files: Files) -> None:
    """32 of the 45 counting risk points become grade 1, with scores that give it."""
    active = [path for path in sorted(files) if path.startswith("risks/") and "status: retired" not in files[path]]
    for path in active[:32]:
        lines = files[path].splitlines(keepends=True)
        scores = {
            "likelihood: ": "likelihood: 4\n",
            "impact: ": "impact: 5\n",
            "grade: ": "grade: {self: 1, approved: 1}\n",
        }
        files[path] = "".join(
            next((new for key, new in scores.items() if line.startswith(key)), line) for line in lines
        )


def new_workflow(files: Files) -> None:
    files["workflows/WF-30.yaml"] = files["workflows/WF-14.yaml"].replace("post: SZ-02", "post: ZG-99")


def edited(*edits: Edit) -> Files:
    files = dict(worked())
    for edit in edits:
        edit(files)
    return files


def new(files: Files) -> list[Finding]:
    """What an edit brought."""

    def found(state: Files) -> tuple[Finding, ...]:
        return validate({path: text.encode() for path, text in state.items()}, today=TODAY).findings

    before = {(one.rule, one.path, str(one.message)) for one in found(worked())}
    return [one for one in found(files) if (one.rule, one.path, str(one.message)) not in before]


def line_of(files: Files, path: str, passage: str) -> int:
    return files[path][: files[path].index(passage)].count("\n") + 1


COPY = "内控办每季度抽取凭证3%（不少于50份），核对事由、人数、审批单和消费清单，问题凭证15日内退款并在内网公布。"
HOLLOW, LESSON = "加强廉政教育，提高廉洁自律意识。", "每年开展两次廉政学习，组织观看警示教育片。"
CASES: dict[str, tuple[list[Edit], list[tuple[str, str, str]]]] = {
    "D1 two incompatible posts": (
        [swap("people/p13.yaml", "posts: [JC-03]", "posts: [JC-03, JC-04]")],
        [("incompatible-person", "people/p13.yaml", "posts: [")],
    ),
    "D2 checks itself": (
        [swap("risks/R-034.yaml", "checker: CW-01", "checker: CW-03")],
        [("owner-checks-itself", "risks/R-034.yaml", "checker: CW-03")],
    ),
    "D3 grade unlike the score": (
        [swap("risks/R-022.yaml", "grade: {self: 1, approved: 1}", "grade: 二级")],
        [("grade-differs-from-score", "risks/R-022.yaml", "grade: 二级")],
    ),
    "D4 article beyond the last": (
        [swap("risks/R-022.yaml", "ZGF/12", "ZGF/98"), swap("risks/R-024.yaml", "CFF/34", "CFF/91")],
        [("article-beyond-last", "risks/R-022.yaml", "ZGF/98"), ("article-beyond-last", "risks/R-024.yaml", "CFF/91")],
    ),
    "D5 an old number": (
        [swap("risks/R-034.yaml", "KJF/35", "KJF/37")],
        [("renumbered-article", "risks/R-034.yaml", "KJF/37")],
    ),
    "D6 boilerplate and education": (
        [measure("R-001", "C1", HOLLOW), measure("R-001", "C2", LESSON)],
        [
            ("boilerplate-measure", "risks/R-001.yaml", HOLLOW),
            ("boilerplate-measure", "risks/R-001.yaml", LESSON),
            ("education-only", "risks/R-001.yaml", "controls:"),
        ],
    ),
    "D7 one measure three times": (
        [measure("R-010", "C2", COPY), measure("R-015", "C2", COPY)],
        [("copied-measure", f"risks/R-0{number}.yaml", COPY) for number in (10, 15, 35)],
    ),
    "D8 more than the statute": (
        [swap("workflows/WF-05.yaml", "time_limit: 7个工作日", "time_limit: 40个工作日")],
        [("steps-exceed-total", "workflows/WF-05.yaml", "time_limit: 30日")],
    ),
    "D9 alone on site": (
        [swap("workflows/WF-03.yaml", ", persons: 2", "")],
        [("lone-onsite-step", "workflows/WF-03.yaml", "  - {id: S3")],
    ),
    "D10 decided without a check": (
        [
            swap(
                "workflows/WF-14.yaml",
                "  - {id: S3, name: 审核, post: SZ-01, function: review, time_limit: 3个工作日, form: 减免审核意见, "
                "next: [{when: 核查结论不一致, to: S2}, {when: 审核通过, to: S4}]}\n",
                "",
            )
        ],
        [("decision-without-check", "workflows/WF-14.yaml", "  - {id: S4")],
    ),
    "D11 grade inflation": ([all_top], [("grade-inflation", "registry.yaml", "  grades:")]),
    "D12 no control": ([without_controls], [("uncovered-risk", "risks/R-020.yaml", "name: ")]),
    "D13 no liaison": (
        [swap("departments/SZ.yaml", "liaison: ", "# ")],
        [("department-without-liaison", "departments/SZ.yaml", "name: ")],
    ),
    "D14 no such post": ([new_workflow], [("unknown-reference", "workflows/WF-30.yaml", "  - {id: S2")]),
    "D15 scanning errors": (
        [swap("posts/ZG-02.yaml", "  - {id: D1, text: ", "  - {id: D1, text: 优化配臵人员，登记分险点，")],
        [("scanning-error", "posts/ZG-02.yaml", "  - {id: D1")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_planted(name: str) -> None:
    edits, wanted = CASES[name]
    files = edited(*edits)
    found = {(one.rule, one.path, one.span.line) for one in new(files) if one.span}
    assert {(rule, path, line_of(files, path, passage)) for rule, path, passage in wanted} <= found


BESIDES = {
    "D3 grade unlike the score": {"residual-above-inherent", "grade-inflation"},
    "D6 boilerplate and education": {"untargeted-measure"},
    "D11 grade inflation": {"uncovered-risk", "uniform-department"},
    "D12 no control": {"residual-lowered-without-control"},
}
"""What the same edit makes wrong elsewhere, in another field or for another reader."""


@pytest.mark.parametrize("name", CASES)
def test_one_cause_is_not_many_findings(name: str) -> None:
    edits, wanted = CASES[name]
    others = {one.rule for one in new(edited(*edits))} - {rule for rule, *_ in wanted}
    assert others <= BESIDES.get(name, set())

"""Changes as Markdown and as a page: the same facts, an end, and nobody's text marks anything up."""

import re
from html.parser import HTMLParser

import pytest
from tests.diff.table import SEVERAL, SINGLE
from tests.support.golden import Golden
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.account.changes import ChangeReport, Side
from neikong.diff import compare
from neikong.messages import translator
from neikong.render.changes_html import changes_html
from neikong.render.changes_markdown import changes_markdown

Files = dict[str, str]
R1 = "risks/R-001.yaml"
HOSTILE = "</td><script>alert(1)</script> | **粗** `码` [链](http://x.invalid) <b> @all"
LIKELY = (changed({"risks/A.yaml": risk("收入退库复核")}), changed({"risks/B.yaml": risk("收入退库复核")}))
CASES = {
    "many": SEVERAL["many at once on one entity"],
    "merged": SINGLE["merged into one of them"],
    "likely": LIKELY,
    "none": (SMALL, SMALL),
}


def report(before: Files, after: Files, language: str = "zh") -> ChangeReport:
    sides = Side("round:1", "a" * 40), Side("worktree")
    return ChangeReport(*sides, compare(registry(before), registry(after)), translator(language))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", CASES)
def test_markdown(golden: Golden, name: str, language: str) -> None:
    golden.check(f"changes/{name}.{language}.md", changes_markdown(report(*CASES[name][:2], language)))


@pytest.mark.parametrize("name", CASES)
def test_page(golden: Golden, name: str) -> None:
    page = changes_html(report(*CASES[name][:2]), {}, "zh")
    golden.check(f"changes/{name}.html", re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", page, flags=re.DOTALL))


def test_all_forms_tell_the_same_changes() -> None:
    told = report(*CASES["many"][:2])
    ids = [one.ids for section in told.sections() for one in section.changes]
    assert re.findall(r"^- `([^`]+)`", changes_markdown(told), re.MULTILINE) == ids
    assert re.findall(r'<span class="id">([^<]+)</span>', changes_html(told, {}, "zh")) == ids


def many(number: int) -> Files:
    return changed({f"risks/N-{index:04d}.yaml": risk(f"第{index}个风险点") for index in range(number)})


@pytest.mark.parametrize("limit", [5_000, 20_000, 60_000])
def test_a_comment_has_an_end_and_says_what_it_leaves_out(limit: int) -> None:
    text = changes_markdown(report(SMALL, many(3_000)), limit)
    assert len(text) <= limit
    left_out = int(re.findall(r"(\d+)", text.rstrip().splitlines()[-1])[0])
    assert text.count("\n- `N-") + left_out == 3_000
    assert text.count("<details>") == text.count("</details>")
    assert "`neikong diff round:1 worktree`" in text.splitlines()[-1]


def test_a_comment_that_fits_leaves_nothing_out() -> None:
    text = changes_markdown(report(SMALL, many(20)))
    assert text.count("\n- `N-") == 20
    assert "neikong diff" not in text


class _Tags(HTMLParser):
    """The tags of a page in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)


def tags(page: str) -> list[str]:
    parser = _Tags()
    parser.feed(page)
    return parser.tags


def test_other_peoples_text_is_no_markup() -> None:
    plain, hostile = (edited(R1, "名单靠手工汇总", f'"{text}"') for text in ("无害的文字", HOSTILE))
    assert tags(changes_html(report(SMALL, hostile), {}, "zh")) == tags(changes_html(report(SMALL, plain), {}, "zh"))
    text = changes_markdown(report(SMALL, hostile))
    line = next(line for line in text.splitlines() if "alert" in line)
    assert "<script>" not in line
    assert r"\<script\>" in line
    assert r"\[链\]" in line
    assert r"\@all" in line

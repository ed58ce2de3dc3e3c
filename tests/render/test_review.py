"""The summary for reviewers: golden texts, an end, and nobody's text marks anything up."""

import re

import pytest
from markdown_it import MarkdownIt
from tests.account.asked import BASE, ENDED, FLOW, OTHER, POST, RISK, SETTINGS, WAIVER, Files, edited
from tests.account.reviewed import reviewed
from tests.support.golden import Golden

from neikong.render.changes_markdown import LIMIT
from neikong.render.review_markdown import review_markdown

HOSTILE = "</summary><script>alert(1)</script> | **粗** `码` [链](http://x.invalid) <b> @all ~~删~~"
WEAKER: Files = {
    **BASE,
    RISK: BASE[RISK].replace("approved: 1, reason: 单笔金额大", "approved: 2").partition("  - id: C2")[0],
    POST: BASE[POST].replace("  - 不得为亲属经办欠税事项\n", "") + WAIVER + "no_risk: {D1: 纯属登记}\n",
    FLOW: BASE[FLOW].replace("20个工作日", "40个工作日"),
    "risks/R-002.yaml": OTHER + ENDED,
}
BEFORE = {**BASE, "risks/R-002.yaml": OTHER}
CASES: dict[str, tuple[Files, Files]] = {
    "weaker": (BEFORE, WEAKER),
    "stronger": (WEAKER, BEFORE),
    "settings": (BASE, edited(SETTINGS, ("min_controls: 2", "min_controls: 1"))),
    "none": (BASE, BASE),
    "unread": (BASE, {**BASE, RISK: "name: [\n"}),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", CASES)
def test_summary(golden: Golden, name: str, language: str) -> None:
    golden.check(f"review/{name}.{language}.md", review_markdown(reviewed(*CASES[name], language)))


def test_a_field_that_cannot_be_read_may_hide_something() -> None:
    text = review_markdown(reviewed(BASE, edited(RISK, ("likelihood: 4", "likelihood: x"))))
    assert "As far as it can be read, the change lowers, drops and loosens nothing." in text


TEXTS = (
    "name: 欠税公告漏报", "name: 欠税管理岗", "name: 征收管理科科长", "name: 欠税公告延迟", "name: 延期缴纳税款核准\n",
    "D1: 纯属登记", "reason: 试点期间", "reason: 公告改由系统自动发布",
)  # fmt: skip


def hostile() -> Files:
    """The weaker registry, every text of its authors a trap."""
    found = dict(WEAKER)
    for text in TEXTS:
        trap = f'{text.partition(":")[0]}: "{HOSTILE}"' + "\n" * text.endswith("\n")
        assert any(text in content for content in found.values()), text
        found = {path: content.replace(text, trap) for path, content in found.items()}
    return found


def test_what_authors_wrote_marks_nothing_up() -> None:
    text = review_markdown(reviewed(BEFORE, hostile()))
    assert text.count("alert(1)") > 5
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    assert not [child for child in inner if child.type in ("link_open", "image")]
    assert {child.content for child in inner if child.type == "html_inline"} <= {"<ins>", "</ins>", "<del>", "</del>"}
    blocks = [token.content for token in tokens if token.type == "html_block"]
    assert all(re.fullmatch(r"<details><summary>[^<]*</summary>\n?|</details>\n?", block) for block in blocks), blocks
    assert not [child.content for child in inner if child.type == "code_inline" and child.content == "码"]


def test_a_state_with_an_odd_name() -> None:
    text = review_markdown(reviewed(BEFORE, WEAKER, base="x`|<b>*_y"))
    assert text.startswith("## Review summary: ``x`\\|<b>*_y`` → `worktree`\n")


def huge(number: int) -> tuple[Files, Files]:
    """So many risk points that are graded lower, lose a control and gain a finding."""
    head = BASE[RISK].replace("reason: 单笔金额大", f"reason: {HOSTILE!r}")
    before = {f"risks/N-{n:04d}.yaml": head for n in range(number)}
    after = {
        path: text.replace("approved: 1", "approved: 2").partition("  - id: C2")[0] for path, text in before.items()
    }
    return {**BASE, **before}, {**BASE, **after}


def test_a_huge_change_has_an_end_and_says_what_it_leaves_out() -> None:
    review = reviewed(*huge(600))
    text = review_markdown(review)
    assert 40_000 < len(text) <= LIMIT
    assert text.count("<details>") == text.count("</details>") > 0
    parts = re.split(r"^### .*$", text, flags=re.MULTILINE)
    for topic in ("lower-rating", "dropped-control"):
        number = sum(one.topic == topic for one in review.questions)
        assert number == 600
    shown = parts[1].count("- [ ]")
    left = sum(int(more) for more in re.findall(r"^… and (\d+) more$", parts[1], re.MULTILINE))
    assert shown + left == len(review.questions)
    assert shown >= 20
    assert "and 580 more" in parts[2]
    assert re.search(r"\d+ changes do not fit in here; `neikong diff main worktree` shows all", parts[4])


def test_every_topic_has_its_share_of_the_room() -> None:
    before, after = huge(600)
    after[SETTINGS] = BASE[SETTINGS].replace("  - [propose, approve]\n", "")
    text = review_markdown(reviewed(before, after))
    assert "**Looser settings** (1)\n\n- [ ] `separation`" in text


@pytest.mark.parametrize("limit", [45_000, 60_000])
def test_one_endless_text_does_not_keep_out_the_others(limit: int) -> None:
    after = edited(RISK, ("approved: 1", "approved: 2"), ("name: 欠税公告漏报", f"name: {'长' * 70_000}"))
    text = review_markdown(reviewed(BASE, after), limit)
    assert len(text) <= limit
    assert "is rated lower" in text

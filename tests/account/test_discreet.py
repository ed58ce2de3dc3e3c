"""Change marks tell an audience nothing that it may not know, whatever became of what it once could read."""

import pytest
from tests.support.book import facts
from tests.support.small import SMALL, changed, registry, risk

from neikong.account.discreet import discreet
from neikong.account.handbook_marks import handbook_marks
from neikong.messages import in_english
from neikong.model.choices import Visibility
from neikong.views.audience import seen_by
from neikong.views.handbook import Scope, Wanted, handbook

SECRET = "机密的举报线索"
R1 = "risks/R-001.yaml"
HIDDEN = "visibility: restricted\n"
OLD = SMALL[R1].replace("欠税公告漏报", SECRET)
NEW = risk("公开的风险")
MOVES: dict[str, tuple[dict[str, str | None], dict[str, str | None]]] = {
    "hidden in both": ({R1: OLD + HIDDEN}, {R1: OLD.replace("按季", "按月") + HIDDEN}),
    "hidden now": ({R1: OLD}, {R1: OLD + HIDDEN}),
    "open now": ({R1: OLD + HIDDEN}, {}),
    "hidden and gone": ({R1: OLD + HIDDEN}, {R1: None}),
    "new and hidden": ({}, {"risks/R-2.yaml": OLD + HIDDEN}),
    "renamed and hidden": ({R1: OLD}, {R1: None, "risks/R-2.yaml": OLD + "formerly: [R-001]\n" + HIDDEN}),
    "renamed and hidden, undeclared": ({R1: OLD}, {R1: None, "risks/R-2.yaml": OLD + HIDDEN}),
    "merged into what is hidden": (
        {R1: OLD, "risks/R-2.yaml": NEW},
        {R1: None, "risks/R-2.yaml": NEW + "supersedes: [R-001]\n" + HIDDEN},
    ),
    "retired for what is hidden": (
        {R1: OLD},
        {R1: OLD + "status: retired\nretired: {round: 2, reason: x}\n" + HIDDEN,
         "risks/R-2.yaml": NEW + "supersedes: [R-001]\n"},
    ),
    "split off": ({R1: OLD}, {R1: SMALL[R1], "risks/R-2.yaml": OLD + "supersedes: [R-001]\n" + HIDDEN}),
    "a hidden post": (
        {"posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("欠税管理岗", SECRET)},
        {"posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("欠税管理岗", SECRET) + HIDDEN},
    ),
}  # fmt: skip


def told(before: dict[str, str], after: dict[str, str], audience: Visibility) -> str:
    """Everything that the book of the later state says, with its marks."""
    sides = discreet(registry(before), registry(after), audience)
    marks = handbook_marks(sides, Scope(), "round 1", in_english).marks
    wanted = Wanted(audience=audience).marked(marks)
    return "\n".join(facts(handbook(seen_by(registry(after), audience), wanted)))


@pytest.mark.parametrize("audience", [Visibility.INTERNAL, Visibility.PUBLIC])
@pytest.mark.parametrize("name", MOVES)
def test_nothing_leaks(name: str, audience: Visibility) -> None:
    before, after = (changed(files) for files in MOVES[name])
    assert SECRET not in told(before, after, audience)


@pytest.mark.parametrize("name", ["hidden now", "renamed and hidden", "hidden and gone", "new and hidden"])
def test_who_may_see_it_is_told(name: str) -> None:
    before, after = (changed(files) for files in MOVES[name])
    assert SECRET in told(before, after, Visibility.RESTRICTED)


def test_what_is_open_since_is_new_and_tells_nothing_of_before() -> None:
    before = changed({R1: OLD + HIDDEN})
    found = told(before, SMALL, Visibility.INTERNAL)
    assert "changes.entities[R-001].kind: new" in found


def test_what_everybody_may_see_is_compared_as_it_is() -> None:
    after = changed({R1: SMALL[R1].replace("按季", "按月")})
    assert "changes.entities[R-001].kind: changed" in told(SMALL, after, Visibility.INTERNAL)

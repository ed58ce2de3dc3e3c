"""risk-step-of-other-post: a post can only fail where it acts."""

import pytest
from tests.support.check import Text, check, findings, hint
from tests.support.sound import DEFERRAL

RULE = "risk-step-of-other-post"
PATH = "risks/R-001.yaml"
FLOW = "workflows/deferral.yaml"


def risk(posts: str, steps: str, more: str = "") -> dict[str, Text | None]:
    return {PATH: f"name: 人情核准\nposts: [{posts}]\nsteps: [{steps}]\n{more}"}


@pytest.mark.parametrize(
    ("posts", "steps"),
    [
        ("levy-head", "deferral/S2"),
        ("levy-head, deputy", "deferral/S1, deferral/S2"),
        ("arrears", "deferral/S3"),
        ("arrears", "deferral / S3"),
        ("deputy", "deferral/S2, deferral/S3"),
    ],
)
def test_other_posts(posts: str, steps: str) -> None:
    assert check(risk(posts, steps), RULE) == [(PATH, 3, 9, RULE)]


@pytest.mark.parametrize(
    "overlay",
    [
        risk("levy-head", "deferral/S3"),
        risk("levy-head", "deferral/S2, deferral/S3"),
        risk("arrears, levy-head", "deferral/S2"),
        risk("levy-head", ""),
        risk("levy-head", "deferral"),
        risk("levy-head", "deferral, deferral/S2"),
        risk("", "deferral/S2"),
        risk("levy-head", "deferral/S9"),
        risk("levy-head", "nowhere/S1"),
        risk("arears", "deferral/S2"),
        risk("levy-head, ''", "deferral/S2"),
        risk("levy-head", "deferral/S2", "status: retired\n"),
        risk("levy-head", "deferral/S2", "duties: [arrears/D1]\n"),
    ],
)
def test_silent(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: 实地核实, post: arrears", "name: 补正材料, external: 纳税人"),
        ("name: 实地核实, post: arrears", "name: 实地核实, post: arrears, external: 纳税人"),
        ("name: 实地核实, post: arrears", "name: 实地核实"),
        ("name: 实地核实, post: arrears", "name: 实地核实, post: nobody"),
        ("name: 实地核实, post: arrears", "name: 实地核实, post: []"),
        ("{id: S3,", "{id: S2,"),
    ],
)
def test_steps_whose_actor_is_unknown(old: str, new: str) -> None:
    flow = DEFERRAL.replace(old, new)
    assert flow != DEFERRAL
    assert check({**risk("levy-head", "deferral/S2"), FLOW: flow}, RULE) == []


def test_one_finding_for_all_steps() -> None:
    [finding] = findings(risk("deputy", "deferral/S2, deferral/S3"), RULE)
    assert (
        str(finding.message) == "The posts of the risk point do none of its steps; `deferral/S2` is done by `arrears`"
    )
    assert hint(finding) == "Add `arrears` to `posts`, or name the step at which its posts can fail"
    assert [place.route for place in finding.related] == [("steps", 1)]

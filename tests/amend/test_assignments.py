"""`--set`: from words to a file's value."""

from typing import Any

import pytest

from neikong.amend.assignments import assign
from neikong.amend.laid_out import laid_out
from neikong.messages import Failure, translator
from neikong.model.kinds import KINDS


def raw(kind: str, *assignments: str, lang: str = "en") -> dict[str, Any]:
    value: dict[str, Any] = {}
    for assignment in assignments:
        assign(value, KINDS[kind].model, assignment, translator(lang))
    return value


@pytest.mark.parametrize(
    ("kind", "assignments", "value"),
    [
        ("risk", ["name = 一=二 "], {"name": "一=二"}),
        ("risk", ["posts=a, b", "posts=c"], {"posts": ["a", "b", "c"]}),
        ("risk", ["grade=1"], {"grade": "1"}),
        ("risk", ["grade.self=2", "grade.approved=1"], {"grade": {"self": "2", "approved": "1"}}),
        ("risk", ["grade=1", "grade.self=2"], {"grade": {"approved": "1", "self": "2"}}),
        ("risk", ["controls.C1=核对", "controls.C1.owner=a"],
         {"controls": [{"id": "C1", "text": "核对", "owner": "a"}]}),
        ("risk", ["manifestations.1=x", "manifestations.2.text=y", "manifestations.1.kind=违法"],
         {"manifestations": [{"text": "x", "kind": "违法"}, {"text": "y"}]}),
        ("post", ["restricted=不得甲, 乙", "restricted=不得丙"], {"restricted": ["不得甲, 乙", "不得丙"]}),
        ("post", ["no_risk.D1=x"], {"no_risk": {"D1": "x"}}),
        ("post", ["duties.D1.basis=a/1,a/2"], {"duties": [{"id": "D1", "basis": ["a/1", "a/2"]}]}),
        ("post", ["rotation.limit=5 years"], {"rotation": {"limit": "5 years"}}),
        ("workflow", ["steps.S1.next=S2,S3", "steps.S2=办"],
         {"steps": [{"id": "S1", "next": ["S2", "S3"]}, {"id": "S2", "name": "办"}]}),
        ("workflow", ["steps.S1.next.1.to=S2", "steps.S1.next.1.when=齐"],
         {"steps": [{"id": "S1", "next": [{"to": "S2", "when": "齐"}]}]}),
        ("regulation", ["clauses.31.2=x"], {"clauses": {"31.2": "x"}}),
    ],
)  # fmt: skip
def test_what_is_set(kind: str, assignments: list[str], value: dict[str, Any]) -> None:
    assert raw(kind, *assignments) == value


def test_fields_by_their_titles() -> None:
    assert raw("post", "Name=x", "ROTATION.limit=1年") == {"name": "x", "rotation": {"limit": "1年"}}
    assert raw("post", "名称=x", "职责.D1=y", lang="zh") == {"name": "x", "duties": [{"id": "D1", "text": "y"}]}


@pytest.mark.parametrize(
    ("assignments", "message", "hint"),
    [
        (["name"], "`name` sets no field", "FIELD=VALUE"),
        (["nam=x"], "There is no field `nam` here", "Did you mean `name`?"),
        (["=x"], "There is no field `` here", "The fields are"),
        (["id=x"], "There is no field `id` here", "The fields are"),
        (["name=x", "name=y"], "`name` is given twice", "None"),
        (["name.first=x"], "`name` has no fields of its own", "None"),
        (["posts.1=x"], "`posts` has no fields of its own", "None"),
        (["controls=x"], "`controls` is a list: name the item, `controls.C1=…`", "None"),
        (["manifestations=x"], "`manifestations` is a list: name the item, `manifestations.1=…`", "None"),
        (["manifestations.2=x"], "`manifestations` has no item `2`", "manifestations.1"),
        (["manifestations.x=x"], "`manifestations` has no item `x`", "manifestations.1"),
        (["retired=x"], "`retired` has fields of its own", "The fields are round, reason"),
        (["waivers.1=x"], "`waivers.1` has fields of its own", "The fields are rule"),
        (["controls.C1.owner.x=x"], "`owner` has no fields of its own", "None"),
        (["controls.C1.ownr=x"], "There is no field `ownr` here", "Did you mean `owner`?"),
    ],
)
def test_refusals(assignments: list[str], message: str, hint: str) -> None:
    with pytest.raises(Failure) as refused:
        raw("risk", *assignments)
    assert str(refused.value) == message
    assert hint in str(refused.value.hint)


def test_a_free_mapping_needs_a_key() -> None:
    with pytest.raises(Failure, match="`no_risk` needs a key"):
        raw("post", "no_risk=x")


def test_the_layout_is_that_of_the_worked_registry() -> None:
    value = raw(
        "risk", "note=x", "controls.C1.owner=a", "controls.C1=核对: 一", "status=active", "posts=a,b", "name=某风险",
        "manifestations.1=x", "manifestations.1.kind=illegal", "grade.approved=2", "grade.self=1", "basis=law/1",
    )  # fmt: skip
    assert (
        laid_out(KINDS["risk"].model, value).decode()
        == """\
name: 某风险
posts: [a, b]
manifestations:
  - {kind: illegal, text: x}
basis: [law/1]
grade: {self: 1, approved: 2}
status: active
controls:
  - id: C1
    text: '核对: 一'
    owner: a
note: x
"""
    )


def test_sentences_take_a_line_each() -> None:
    value = raw("post", "restricted=- 不得", "encouraged=a: b", "name=#", "no_risk.a: b=x", "formerly=x")
    assert (
        laid_out(KINDS["post"].model, value).decode()
        == """\
name: '#'
encouraged:
  - 'a: b'
restricted:
  - '- 不得'
no_risk: {'a: b': x}
formerly: [x]
"""
    )

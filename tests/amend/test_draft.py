"""A new entity is checked before anybody writes it."""

import pytest
from tests.support.check import state
from tests.support.sound import SOUND

from neikong.amend.draft import draft, missing
from neikong.lint import validate
from neikong.model.kinds import KINDS

STATE = state(SOUND)


def wrong(kind: str, raw: dict[str, object]) -> list[tuple[str, str]]:
    return [(str(one), str(one.hint)) for one in draft(STATE, KINDS[kind], "neu", raw)[1]]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("post", ("name", "department")), ("risk", ("name",)), ("regulation", ("title",)), ("calendar", ())],
)
def test_required_fields(kind: str, fields: tuple[str, ...]) -> None:
    assert missing(KINDS[kind], {}) == fields
    assert missing(KINDS[kind], dict.fromkeys(fields, "x")) == ()


def test_the_file_is_in_canonical_form_and_valid() -> None:
    raw = {"name": "公告岗", "department": "ｌevy", "rank": "科员", "staff": "２", "rotation": {"limit": "三年"}}
    found, faults = draft(STATE, KINDS["post"], "neu", raw)
    assert faults == []
    assert found.path == "posts/neu.yaml"
    text = "name: 公告岗\ndepartment: levy\nrank: staff\nstaff: 2\nrotation: {limit: 三年}\n"
    assert found.data.decode() == text
    assert validate({**STATE, found.path: found.data}).registry.flaws == {}


@pytest.mark.parametrize(
    ("kind", "raw", "message", "hint"),
    [
        ("post", {"department": "levi"}, "department: There is no Department `levi`", "Did you mean levy?"),
        ("post", {"department": "deputy"}, "department: `deputy` is a Post, not a Department", "Correct the id"),
        ("post", {"department": "levy", "rank": "boss"}, "rank: `boss` is not one of the allowed values", "staff"),
        ("post", {"department": "levy", "staff": "-1"}, "staff: `-1` is out of range", "0 or more"),
        ("post", {"department": "levy", "rotation": {"limit": "bald"}}, "rotation.limit: `bald` is no length",
         "3个工作日"),
        ("post", {"department": "levy", "duties": [{"id": "D1"}]}, "duties.D1.text: The field `text` is missing",
         "Text"),
        ("post", {"department": "levy", "duties": [{"id": "D 1", "text": "x"}]}, "duties.D 1.id: `D 1` has not", "Id"),
        ("post", {"department": "levy", "goals": [{"id": "G1", "text": "x", "duty": "D1"}], "duties": [
            {"id": "D2", "text": "x"}]}, "goals.G1.duty: `neu` has no item `D1`", "D2"),
        ("risk", {"likelihood": "9"}, "likelihood: `9` is out of range", "from 1 to 5"),
        ("risk", {"key_area": "税"}, "key_area: ", "levy"),
        ("risk", {"manifestations": [{"text": "x"}]}, "manifestations.1.kind: The field `kind` is missing", "Kind"),
        ("risk", {"note": ""}, "note: The text is empty", "Note"),
        ("person", {"in_post": "2026-02-30"}, "in_post: There is no day 2026-02-30", "month"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_its_field(kind: str, raw: dict[str, object], message: str, hint: str) -> None:
    [(found, advice)] = wrong(kind, {"name": "x", **raw})
    assert found.startswith(message)
    assert hint in advice


def test_all_that_is_wrong_is_told() -> None:
    assert len(wrong("post", {"name": "x", "department": "no", "rank": "boss", "staff": "viele"})) == 3


@pytest.mark.parametrize("text", ["\x1b[2J", "a\nb", "\u2028", "- x", "a: b", "#", "null", "'", '"', "{", "\\"])
def test_a_hostile_text_stays_a_text(text: str) -> None:
    found, faults = draft(STATE, KINDS["risk"], "neu", {"name": f"x{text}", "note": f"{text}x"})
    assert faults == []
    risk = validate({**STATE, found.path: found.data}).registry.risks["neu"]
    assert (risk.name, risk.note) == (f"x{text}".strip(), f"{text}x".strip())


def test_a_text_that_is_no_unicode_is_refused() -> None:
    assert wrong("risk", {"name": "x\udcff"})

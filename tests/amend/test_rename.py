"""Another id: everything that refers follows, and nothing else changes."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.amend.rich import ENTITIES, ITEMS, RICH, STATE
from tests.support.check import state
from tests.support.sound import SOUND

from neikong.amend.rename import Renaming, rename
from neikong.diff import compare
from neikong.lint import validate
from neikong.load import load
from neikong.messages import Failure
from neikong.model.registry import Registry

Files = Mapping[str, bytes]


def after(renaming: Renaming, before: Files = STATE) -> dict[str, bytes]:
    """The state once the rename is written."""
    return {path: data for path, data in {**before, **renaming.changed}.items() if data is not None}


def text(files: Files, path: str) -> str:
    return files[path].decode()


def lines_of_difference(one: str, other: str) -> list[tuple[str, str]]:
    before, now = one.splitlines(), other.splitlines()
    assert len(before) == len(now)
    return [pair for pair in zip(before, now, strict=True) if pair[0] != pair[1]]


def test_an_entity_moves_and_every_reference_follows() -> None:
    renaming = rename(STATE, "arrears", "QS-01")
    files = after(renaming)
    assert (renaming.references, renaming.files) == (8, 5)
    assert renaming.moved == {"posts/QS-01.yaml": "posts/arrears.yaml"}
    assert files.keys() == STATE.keys() - {"posts/arrears.yaml"} | {"posts/QS-01.yaml"}
    assert text(files, "posts/QS-01.yaml") == RICH["posts/arrears.yaml"].replace("[desk]", "[desk, arrears]")
    assert lines_of_difference(RICH["risks/R-001.yaml"], text(files, "risks/R-001.yaml")) == [
        ("posts: [arrears, levy-head]", "posts: [QS-01, levy-head]"),
        ("duties: [arrears/D1, levy-head/D1]", "duties: [QS-01/D1, levy-head/D1]"),
        ("    owner: arrears", "    owner: QS-01"),
    ]
    assert files["risks/R-002.yaml"] == STATE["risks/R-002.yaml"].replace(b"arrears", b"QS-01")
    assert text(files, "departments/levy.yaml") == RICH["departments/levy.yaml"].replace("arrears", "QS-01")


@pytest.mark.parametrize(
    ("old", "new", "path", "changed"),
    [
        ("levy", "ZG", "registry.yaml", [("  control_office: levy  # 牵头", "  control_office: ZG  # 牵头"),
                                         ("  coordinator: levy", "  coordinator: ZG")]),
        ("deputy", "LD-02", "registry.yaml", [("[deputy, levy-head]", "[LD-02, levy-head]")]),
        ("levy-head", "征管科长", "people/p2.yaml", [("  - 'levy-head'", "  - '征管科长'")]),
        ("p2", "p9", "people/p1.yaml", [("kin: [{person: p2,", "kin: [{person: p9,")]),
        ("levy-law", "ZGF", "risks/R-001.yaml",
         [('basis: ["levy-law/45", ｌevy-law／31.2]', 'basis: ["ZGF/45", ZGF／31.2]')]),
        ("levy-law", "ZGF", "regulations/old-law.yaml", [("superseded_by: levy-law", "superseded_by: ZGF")]),
        ("deferral", "WF-1", "risks/R-001.yaml", [("steps: [deferral/S2]", "steps: [WF-1/S2]")]),
        ("R-002", "R-9", "risks/R-001.yaml", [("supersedes: [R-000, R-002]", "supersedes: [R-000, R-9]")]),
        ("R-001", "R-9", "workflows/sub/deferral.yaml", [("control: R-001 / C2", "control: R-9 / C2")]),
        ("2", "3", "risks/R-002.yaml", [("retired: {round: 2,", "retired: {round: 3,")]),
        ("levy/D1", "levy/D7", "departments/levy.yaml", [("{id: D1,", "{id: D7,")]),
        ("levy/D1", "D7", "posts/levy-head.yaml", [("parent: levy/D1}", "parent: levy/D7}")]),
        ("arrears/D1", "D7", "posts/arrears.yaml",
         [("- {id: 'D1',", "- {id: 'D7',"), ("duty: D1,", "duty: D7,"), ("no_risk: {Ｄ１:", "no_risk: {D7:")]),
        ("arrears/D1", "D7", "risks/R-001.yaml", [("[arrears/D1, levy-head/D1]", "[arrears/D7, levy-head/D1]")]),
        ("deferral/S2", "S9", "workflows/sub/deferral.yaml",
         [("{when: 齐全, to: S2}", "{when: 齐全, to: S9}"), ("  - {id: S2,", "  - {id: S9,")]),
        ("deferral/S3", "S9", "workflows/sub/deferral.yaml", [(", S3]}", ", S9]}"), ("  - {id: S3,", "  - {id: S9,")]),
        ("R-001/C2", "C3", "workflows/sub/deferral.yaml", [("control: R-001 / C2,", "control: R-001 / C3,")]),
    ],
)  # fmt: skip
def test_every_sort_of_reference(old: str, new: str, path: str, changed: list[tuple[str, str]]) -> None:
    found = lines_of_difference(RICH[path], text(after(rename(STATE, old, new)), path))
    assert len(found) == len(changed)
    for (before, now), (part, instead) in zip(found, changed, strict=True):
        assert now == before.replace(part, instead, 1) != before


def test_waivers_and_reviews_follow_too() -> None:
    risk = text(after(rename(STATE, "levy-head", "ZG-01")), "risks/R-001.yaml")
    assert "approved_by: ZG-01}" in risk
    assert "by: ZG-01, on: 2024-08-20" in risk
    assert "levy-head" not in risk


@pytest.mark.parametrize("old", [*ENTITIES, *ITEMS, "2"])
def test_validate_finds_the_same(old: str) -> None:
    renaming = rename(STATE, old, "777")
    assert findings(after(renaming), renaming.new, old) == findings(STATE)


def findings(files: Files, new: str = "", old: str = "") -> list[tuple[str, str, str]]:
    """Rule, file and words of what is found, with the old id for the new one."""
    found = ((one.rule, one.path, str(one.message)) for one in validate(files).findings)
    words = [new, old, *(part for part in (new.rpartition("/")[2], old.rpartition("/")[2]))]
    return sorted(tuple(_with(text, *words) for text in one) for one in found)  # type: ignore[misc]


def _with(text: str, new: str, old: str, new_item: str, old_item: str) -> str:
    return text.replace(new, old).replace(new_item, old_item) if new else text


@pytest.mark.parametrize("old", ENTITIES)
def test_diff_says_renamed_and_nothing_else(old: str) -> None:
    files = after(rename(STATE, old, "另一编号"))
    changes = compare(load(STATE)[0], load(files)[0]).changes
    assert [(change.kind, change.before, change.after) for change in changes] == [("renamed", (old,), ("另一编号",))]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("name: x\n", "name: x\nformerly: [p1]\n"),
        ("name: x", "name: x\nformerly: [p1]"),
        ("name: x\r\nnote: y\r\n", "name: x\r\nformerly: [p1]\r\nnote: y\r\n"),
        ("name: x  # 名\nformerly:\n  - p0  # 早\n\n# 完\n",
         "name: x  # 名\nformerly:\n  - p0  # 早\n  - p1\n\n# 完\n"),
        ("name: x\nformerly: []\n", "name: x\nformerly: [p1]\n"),
        ("name: x\nformerly: [p1]\n", "name: x\nformerly: [p1]\n"),
        ("name: x\nformerly: [p7, p0]\n", "name: x\nformerly: [p1, p0]\n"),
        ("\ufeffname: x\nformerly:\n  - ｐ7\n", "\ufeffname: x\nformerly:\n  - p1\n"),
    ],
)  # fmt: skip
def test_the_earlier_id_is_kept(before: str, now: str) -> None:
    files = {**STATE, "people/p1.yaml": before.encode()}
    assert after(rename(files, "p1", "p7"), files)["people/p7.yaml"] == now.encode()


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("arrear", "x", "There is nothing with the id `arrear`", "Did you mean arrears 欠税管理岗?"),
        ("@", "x", "There is nothing with the id `@`", "Write one of"),
        ("registry", "x", "There is nothing with the id `registry`", "Write one of"),
        ("desk", "x", "`desk` is now arrears", "None"),
        ("arrears/D9", "x", "`arrears` has no item `D9`", "Write one of D1, G1"),
        ("arrears/", "x", "`arrears` has no item ``", "Write one of D1, G1"),
        ("arrears", "../x", "`../x` cannot be an id", "Use letters"),
        ("arrears", "-x", "`-x` cannot be an id", "Use letters"),
        ("arrears", ".x", "`.x` cannot be an id", "Use letters"),
        ("arrears", "a b", "`a b` cannot be an id", "Use letters"),
        ("arrears", "x\x1b", "`x\x1b` cannot be an id", "Use letters"),
        ("arrears", "arrears/D1", "`arrears/D1` cannot be an id", "Use letters"),
        ("arrears", "", "`` cannot be an id", "To YAML"),
        ("arrears", "null", "`null` cannot be an id", "To YAML"),
        ("arrears", "x" * 81, f"`{'x' * 81}` cannot be an id", "at most 80"),
        ("arrears", "arrears", "`arrears` is its id already", "None"),
        ("arrears", "ａrrears", "`arrears` is its id already", "None"),
        ("arrears", "deputy", "The id `deputy` is taken by posts/deputy.yaml", "None"),
        ("arrears", "R-001", "The id `R-001` is taken by risks/R-001.yaml", "None"),
        ("arrears", "Deputy", "The id `Deputy` differs from posts/deputy.yaml only by case or Unicode form", "Windows"),
        ("arrears", "Arrears", "The id `Arrears` differs from posts/arrears.yaml only by case", "Windows"),
        ("deputy", "Desk", "`desk` is an earlier id of arrears", "An id that was used once"),
        ("R-002", "R-000", "`R-000` is an earlier id of R-001", "An id that was used once"),
        ("deferral/S1", "S2", "`deferral` has an item `S2` in `steps`", "Give each item its own id"),
        ("deferral/S1", "s2", "`deferral` has an item `S2` in `steps`", "Give each item its own id"),
        ("arrears/D1", "G1", "`arrears` has an item `G1` in `goals`", "Give each item its own id"),
        ("arrears/D1", "deputy/D7", "`deputy/D7` is no item of `arrears`", "write `arrears/D7`"),
        ("arrears/D1", "D 7", "`D 7` cannot be an id", "Use letters"),
        ("1", "3", "Round 1 is closed: its number stays", "history"),
        ("2", "autumn", "`autumn` is no number of a round", "from 1 to 9999"),
        ("2", "1", "The id `1` is taken by rounds/1.yaml", "None"),
    ],
)
def test_refusals(old: str, new: str, message: str, hint: str) -> None:
    with pytest.raises(Failure) as refused:
        rename(STATE, old, new)
    assert message in str(refused.value)
    assert hint in str(refused.value.hint)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("posts/broken.yaml", "name: ["),
        ("posts/colon.yaml", "name：甲\n"),
        ("posts/alias.yaml", "name: &a x\ndepartment: *a\n"),
        ("posts/twice.yaml", "name: x\ndepartment: levy\ndepartment: levy\n"),
        ("posts/欠税 岗.yaml", "name: x\ndepartment: levy\n"),
        ("risks/levy.yaml", "name: x\n"),
        ("posts/more.yml", "name: x\ndepartment: levy\n"),
        ("stray/x.yaml", "name: x\n"),
        ("risks/gbk.yaml", "name: 甲\n".encode("gbk")),
    ],
)
def test_what_cannot_be_read_could_hold_references(path: str, content: str | bytes) -> None:
    files = {**STATE, path: content if isinstance(content, bytes) else content.encode()}
    with pytest.raises(Failure) as refused:
        rename(files, "levy", "ZG")
    assert str(refused.value) == f"{path} is not read whole, and may refer to `levy`"
    assert str(refused.value.hint) == f"`neikong validate {path}` says what is wrong with it"


def test_a_value_that_the_model_refuses_hides_no_reference() -> None:
    post = b"name: x\ndepartment: levy\nrank: boss\nhobby: 1\nduties: [{id: D1, parent: levy/D1}]\n"
    files = {**STATE, "posts/odd.yaml": post}
    assert after(rename(files, "levy", "ZG"), files)["posts/odd.yaml"] == post.replace(b"levy", b"ZG")


@pytest.mark.parametrize(
    ("files", "old", "message"),
    [
        ({"people/p1.yaml": "{name: x, posts: []}\n"}, "p1", "people/p1.yaml is not laid out in lines"),
        ({"people/p1.yaml": "name: x\nformerly: p0\n"}, "p1", "people/p1.yaml is not laid out in lines"),
        ({"people/p1.yaml": "name: x\nposts:\n  - |2\n    arrears\n"}, "arrears",
         "people/p1.yaml, line 3: the reference cannot be rewritten safely"),
        ({"posts/a.yaml": "name: x\nduties: [{id: D1, text: x}, {id: D1, text: y}]\n"}, "a/D1",
         "`a` has the item `D1` several times"),
        ({"posts/a.yaml": "name: x\nduties: [{id: X1, text: x}]\ngoals: [{id: X1, text: y}]\n"}, "a/X1",
         "`a` has several items `X1`, in duties, goals"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_safely_is_not_done(files: dict[str, str], old: str, message: str) -> None:
    with pytest.raises(Failure) as refused:
        rename({**STATE, **state(files)}, old, "neu")
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("arrears", "x", [("posts/x.yaml", 13, 7, "note: arrears 与 levy-head 会签"),
                          ("templates/x.jinja", 1, 4, "{# arrears/D1 #}")]),
        ("levy", "x", [("departments/x.yaml", 1, 6, "# 征管 levy")]),
        ("R-001", "R-0011", [("risks/R-0011.yaml", 36, 38,
          "- {rule: copied-measure, reason: 见 R-001, until: 2099-01-01, approved_by: levy-head}"),
          ("risks/R-002.yaml", 4, 32, "retired: {round: 2, reason: 并入 R-001}")]),
        ("deferral/S2", "S9", [("workflows/sub/deferral.yaml", 8, 41,
          "next: [{when: 齐全, to: S9}, S3]}  # S2 是实地核实")]),
        ("arrears/D1", "D2", [("templates/x.jinja", 1, 4, "{# arrears/D1 #}")]),
        ("deputy", "x", []),
    ],
)  # fmt: skip
def test_texts_that_name_it_are_listed_and_not_touched(
    old: str, new: str, found: list[tuple[str, int, int, str]]
) -> None:
    renaming = rename(STATE, old, new)
    assert [(one.path, one.line, one.column, one.text) for one in renaming.mentions] == found
    files = after(renaming)
    for path, line, column, _ in found:
        name = old if path.startswith("templates") or "/" not in old else old.partition("/")[2]
        assert text(files, path).splitlines()[line - 1][column - 1 :].startswith(name)


def test_a_word_that_only_looks_like_the_id_is_none() -> None:
    note = "levy-2、x-levy、levy_3、alevy、levy.1；见levy，levy.yaml"
    files = {**STATE, "people/p1.yaml": f"name: x\nnote: {note}\n".encode()}
    [mention, _] = sorted(rename(files, "levy", "ZG").mentions, key=lambda one: one.path != "people/p1.yaml")
    assert (mention.line, mention.column) == (2, 7 + note.index("见levy") + 1)


IDS = st.from_regex(r"[A-Za-z0-9一-龥][A-Za-z0-9一-龥._-]{0,6}", fullmatch=True)
WAYS = st.sampled_from(["{}", "'{}'", '"{}"', "{}  # 注", "'{}'   "])


@given(old=st.sampled_from((*ENTITIES, *ITEMS)), new=IDS, way=WAYS, breaks=st.sampled_from(["\n", "\r\n"]))
def test_there_and_back_gives_the_same_bytes(old: str, new: str, way: str, breaks: str) -> None:
    head = f"name: x\nhead: {way.format('levy-head')}\nliaison: {way.format('arrears')}\nparent: {way.format('levy')}\n"
    files = {**STATE, "departments/extra.yaml": head.replace("\n", breaks).encode()}
    files = {
        path: data.replace("ｌ".encode(), b"l").replace("／".encode(), b"/").replace("Ｄ１".encode(), b"D1")
        for path, data in files.items()
    }
    try:
        there = rename(files, old, new)
    except Failure:
        return
    middle = after(there, files)
    back = after(rename(middle, there.new, old.rpartition("/")[2]), middle)
    assert {path: _without_formerly(data) for path, data in back.items()} == {
        path: _without_formerly(data) for path, data in files.items()
    }


def _without_formerly(data: bytes) -> bytes:
    return re.sub(rb"formerly: [^\r\n]*\r?\n", b"", data)


@given(old=st.sampled_from((*ENTITIES, *ITEMS)), new=IDS)
def test_every_reference_leads_where_it_led(old: str, new: str) -> None:
    try:
        renaming = rename(STATE, old, new)
    except Failure:
        return
    before, now = load(STATE)[0], load(after(renaming))[0]
    for one, other in zip(by_route(before, renaming.moved), by_route(now, {}), strict=True):
        assert one[:2] == other[:2]
        assert other[2] in (one[2], one[2].replace(old, renaming.new), renaming.new.rpartition("/")[2])


def by_route(registry: Registry, moved: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Path, route and target of every reference, the path as it is after the rename."""
    now = {was: path for path, was in moved.items()}
    found = [(now.get(one.path, one.path), str(one.route), one.target.replace(" ", "")) for one in registry.references]
    return sorted((path, re.sub(r"'no_risk', '.*'", "no_risk", route), target) for path, route, target in found)


def test_the_sound_registry_stays_sound() -> None:
    files = state(SOUND)
    for old, new in (("levy", "ZG"), ("ZG/D1", "D3"), ("levy-law", "ZGF"), ("deferral/S1", "S0"), ("R-001", "R-1")):
        files = after(rename(files, old, new), files)
    assert validate(files).findings == ()

"""Canonical form: other words for the same thing become one, and nothing else changes."""

import unicodedata
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.amend.rich import RICH, STATE
from tests.support.check import state
from tests.support.sound import SOUND

from neikong.amend.canonical import canonical
from neikong.load import load
from neikong.model.registry import Registry

POST = "posts/x.yaml"
HEAD = "name: x\ndepartment: levy\n"


def formatted(text: str | bytes, path: str = POST) -> str:
    """The file as it is afterwards."""
    data = text if isinstance(text, bytes) else text.encode()
    return canonical({**state(SOUND), path: data}).changed.get(path, data).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("rank: 科长  # 正职\n", "rank: section_head  # 正职\n"),
        ("rank: '处长'\n", "rank: 'section_head'\n"),
        ("key: 是\n", "key: true\n"),
        ("key: 'Ｔｒｕｅ'\n", "key: 'true'\n"),
        ("staff: ０３\n", "staff: 03\n"),
        ("staff: +3\n", "staff: +3\n"),
        ("rotation: {limit: 三年}\n", "rotation: {limit: 三年}\n"),
        ("rotation: {limit: 5 years}\n", "rotation: {limit: 5 years}\n"),
        ("rotation: {limit: ５ 年}\n", "rotation: {limit: 5 年}\n"),
        ("visibility: 公开\n", "visibility: public\n"),
        ("formerly: [ＺＧ－０２, 'Ｘ１']\n", "formerly: [ZG-02, 'X1']\n"),
        ("duties:\n  - {id: Ｄ１, text: １０份, basis: [ｌevy-law／31]}\nno_risk:\n  Ｄ１: ＡＢ  # 注\n",
         "duties:\n  - {id: D1, text: １０份, basis: [levy-law/31]}\nno_risk:\n  D1: ＡＢ  # 注\n"),
        ("waivers: [{rule: ｒ, reason: 一, until: ２０２６-01-01}]\n",
         "waivers: [{rule: ｒ, reason: 一, until: 2026-01-01}]\n"),
        ("note： 一\n", "note: 一\n"),
        ("note：一\n", "note: 一\n"),
        ("note: ''\nrank:\n", "note: ''\nrank:\n"),
        ("rank: 司令\nkey: 是\n", "rank: 司令\nkey: true\n"),
        ("hobby: ＡＢ\n", "hobby: ＡＢ\n"),
        ("note: e\u0301 \uf900 \u212b # e\u0301\n", "note: \u00e9 \uf900 \u00c5 # \u00e9\n"),
        ("note: 一  \n\n  \n# 注　\n\n\n", "note: 一\n\n\n# 注\n"),
        ("note: 一　\n", "note: 一\n"),
        ("note: 一", "note: 一\n"),
        ("note: 一　\n  二\xa0 \n", "note: 一　\n  二\xa0\n"),
        ("note: |  \n  一  \n  二　\n# 注 \n", "note: |\n  一  \n  二　\n# 注\n"),
        ("note: >-\n  一 \n\n", "note: >-\n  一\n"),
        ("note: '一  \n\n  二'  \n", "note: '一\n\n  二'\n"),
        ('note: "一 \\\n  二\\ \n  三"\n', 'note: "一 \\\n  二\\ \n  三"\n'),
        ("note: |+\n  一\n\n\n", "note: |+\n  一\n"),
    ],
)  # fmt: skip
def test_what_becomes_of_it(before: str, after: str) -> None:
    assert formatted(HEAD + before) == HEAD + after


@pytest.mark.parametrize("breaks", ["\r\n", "\r"])
def test_one_encoding_and_one_line_break(breaks: str) -> None:
    text = f"\ufeff{HEAD}note: |\n  一\n  二\n\nencouraged:\n  - '甲\n    乙'\n"
    assert formatted(text.replace("\n", breaks)) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("risks/x.yaml", "key_area: 征\ndomain: 税收执法类\n", "key_area: levy\ndomain: enforcement\n"),
        ("risks/x.yaml", "key_area: 税\n", "key_area: 税\n"),
        ("risks/x.yaml", "grade: 一级\nresidual: '２'\n", "grade: 1\nresidual: '2'\n"),
        ("risks/x.yaml", "grade: {self: 二级, approved: １}\n", "grade: {self: 2, approved: 1}\n"),
        ("risks/x.yaml", "likelihood: ４\nfound_by: [个人自查, 组织审]\n",
         "likelihood: 4\nfound_by: [self, organization]\n"),
        ("risks/x.yaml",
         "controls:\n  - id: C1\n    text: x\n    type: 预防性\n    channel: 教育\n    timing: 事前\n",
         "controls:\n  - id: C1\n    text: x\n    type: preventive\n    channel: education\n    timing: before\n"),
        ("workflows/x.yaml",
         "type: 执法\nsteps: [{id: S1, name: x, function: 受理, next: [Ｓ1, {when: Ａ, to: Ｓ1}]}]\n",
         "type: enforcement\nsteps: [{id: S1, name: x, function: accept, next: [S1, {when: Ａ, to: S1}]}]\n"),
    ],
)  # fmt: skip
def test_other_kinds(path: str, before: str, after: str) -> None:
    assert formatted(f"name: x\n{before}", path) == f"name: x\n{after}"


def test_the_settings_too() -> None:
    text = SOUND["registry.yaml"].replace("require: [preventive]", "require: [预防]").replace("scale: 5", "scale: ５")
    assert canonical(state({**SOUND, "registry.yaml": text})).changed == {
        "registry.yaml": SOUND["registry.yaml"].encode()
    }


def test_what_is_canonical_is_not_touched() -> None:
    assert canonical(state(SOUND)).changed == {}


@pytest.mark.parametrize(
    ("path", "content", "rule", "place"),
    [
        ("posts/x.yaml", "name: [ \r\n", "syntax-error", (1, 9)),
        ("posts/x.yaml", "name：甲\nrank: [ \n", "syntax-error", (2, 9)),
        ("posts/x.yaml", "name: &a 甲  \n", "anchor-or-alias", (1, 7)),
        ("posts/x.yaml", "name: 甲  \nname: 乙\n", "duplicate-key", (2, 1)),
        ("posts/x.yaml", b"name: \xbc\xd7  \r\n", "not-utf-8", (1, 7)),
        ("posts/x.yaml", "name: 甲\u2028  \r\n", "unprintable-character", (1, 8)),
        ("posts/x.yml", "rank: 科长\n", "misplaced-file", (1, 1)),
        ("posts/levy.yaml", "rank: 科长\n", "duplicate-id", (1, 1)),
    ],
)
def test_what_is_broken_is_left_alone_and_told(
    path: str, content: str | bytes, rule: str, place: tuple[int, int]
) -> None:
    result = canonical(state({**SOUND, path: content}))
    assert result.changed == {}
    assert [(one.path, one.rule, (one.span.line, one.span.column) if one.span else None) for one in result.left] == [
        (path, rule, place)
    ]


def test_only_what_is_wanted() -> None:
    files = {"posts/x.yaml": HEAD + "key: 是\n", "posts/y.yaml": HEAD + "key: 是\n", "posts/z.yaml": "["}
    result = canonical(state({**SOUND, **files}), lambda path: path == "posts/x.yaml")
    assert list(result.changed) == ["posts/x.yaml"]
    assert result.left == ()


WIDE = {ord(character): ord(character) + 0xFEE0 for character in "0123456789ABCDEFGRS"}
SAME = {
    "enforcement": "税收执法类", "preventive": "预防性", "detective": "发现", "section_head": "科长",
    "leader": "局领导", "staff": "科员",
    "accept": "受理", "verify": "核实", "approve": "审批", "true": "是", "quarterly": "按季",
    "office": "处室", "block": "拦截", "irregular": "违规", "grade: 1": "grade: 一级",
}  # fmt: skip


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the rich registry with other words for the same things, and other blanks and line breaks."""
    path = draw(st.sampled_from([path for path in RICH if path.endswith(".yaml") and path != "registry.yaml"]))
    lines = RICH[path].removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        if draw(st.booleans()):
            lines[number] = _disguised(line, draw(st.sampled_from(sorted(SAME))))
        lines[number] += draw(st.sampled_from(["", "", " ", "\t ", "　", "  # 注 "])) if line else ""
    text = draw(st.sampled_from(["\n", "\r\n", "\r"])).join(lines) + draw(
        st.sampled_from(["", "\n\n", "note: |\n  一 \n  二"])
    )
    return path, (draw(st.sampled_from(["", "\ufeff"])) + text).encode()


def _disguised(line: str, word: str) -> str:
    key, colon, value = line.partition(": ")
    if word in line:
        return line.replace(word, SAME[word])
    return f"{key}{colon}{value.translate(WIDE)}" if key.strip() in ("staff", "likelihood", "impact", "posts") else line


@given(disguised())
def test_it_loads_as_the_same_registry_and_is_the_same_afterwards(file: tuple[str, bytes]) -> None:
    before = {**STATE, file[0]: file[1]}
    result = canonical(before)
    after = {**before, **result.changed}
    assert said(load(after)[0]) == said(load(before)[0])
    assert {path: data for path, data in canonical(after).changed.items() if path not in broken(result.left)} == {}


ANY = st.text(st.sampled_from("nam: x\n\r\t　\xa0'\"|>-[]{},#&一１e\u0301\\：＃是"), max_size=30)


@given(ANY)
def test_whatever_a_text_holds(text: str) -> None:
    before = {**state(SOUND), POST: f"name: x\r\ndepartment: levy\nnote: {text}".encode()}
    result = canonical(before)
    after = {**before, **result.changed}
    if "：" not in text:
        assert said(load(after)[0]) == said(load(before)[0])
    assert canonical(after).changed == {}


def broken(left: tuple[Any, ...]) -> set[str]:
    return {finding.path for finding in left}


def said(registry: Registry) -> Any:
    """Everything that a registry says; of a text, NFC writes the same in another way."""
    return _composed([registry.settings.model_dump(), *(one.model_dump() for _, one in registry.entities())])


def _composed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_composed(key): _composed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_composed(inner) for inner in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value

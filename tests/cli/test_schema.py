"""JSON Schemas: valid draft-07, true of the shipped registry, and strict."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML
from tests.cli.run import Run
from tests.support.small import as_bytes

from neikong.load import load
from neikong.messages import in_english
from neikong.model import choices
from neikong.model.choice import Choice
from neikong.model.kinds import BY_FOLDER, KINDS, SETTINGS
from neikong.report.schema import schemas

REGISTRY = Path(__file__).parents[2] / "registry"
NAMES = [*KINDS, SETTINGS.name]


@cache
def validator(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(schemas(in_english)[kind])


def plain(value: Any) -> Any:
    """The value as an editor's language server sees it: dates are texts."""
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(kind: str, text: str) -> list[str]:
    return [error.message for error in validator(kind).iter_errors(plain(YAML(typ="safe", pure=True).load(text)))]


@pytest.mark.parametrize("kind", NAMES)
def test_each_schema_is_valid_draft_07(run: Run, kind: str) -> None:
    document = json.loads(run("schema", kind).out)
    assert document["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(document)


def test_all_at_once(run: Run) -> None:
    assert sorted(json.loads(run("schema").out)) == sorted(NAMES)


def test_one_file_for_each_kind(run: Run, tmp_path: Path) -> None:
    outcome = run("schema", "--output", str(tmp_path / "schemas"))
    assert (outcome.code, outcome.out) == (0, "")
    assert sorted(file.name for file in (tmp_path / "schemas").iterdir()) == sorted(f"{kind}.json" for kind in NAMES)
    assert json.loads((tmp_path / "schemas/risk.json").read_text(encoding="utf-8")) == json.loads(
        run("schema", "risk").out
    )


FILLED = [folder for folder in (*BY_FOLDER, "") if any((REGISTRY / folder).glob("*.yaml"))]


@pytest.mark.parametrize("folder", FILLED)
def test_the_shipped_registry_satisfies_its_schemas(folder: str) -> None:
    kind = BY_FOLDER[folder].name if folder else "registry"
    files = sorted((REGISTRY / folder).glob("*.yaml"))
    wrong = {file.name: found for file in files if (found := faults(kind, file.read_text(encoding="utf-8")))}
    assert wrong == {}


def test_every_kind_of_the_shipped_registry_is_among_them() -> None:
    assert len(FILLED) >= 7


@pytest.mark.parametrize("folder", FILLED)
def test_an_unknown_key_is_refused(folder: str) -> None:
    kind = BY_FOLDER[folder].name if folder else "registry"
    text = next(iter(sorted((REGISTRY / folder).glob("*.yaml")))).read_text(encoding="utf-8")
    assert any("languagee" in fault for fault in faults(kind, text + "languagee: x\n"))


RISK = "name: x\nposts: [P]\n"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("risk", RISK + "controls: [{id: C1, text: x, colour: red}]\n"),
        ("risk", RISK + "category: nonsense\n"),
        ("risk", RISK + "likelihood: often\n"),
        ("risk", RISK + "likelihood: 0\n"),
        ("risk", RISK + "likelihood: 1.5\n"),
        ("post", "name: x\ndepartment: D\nkey: maybe\n"),
        ("post", "name: x\ndepartment: D\nstaff: 两人\n"),
        ("round", "title: x\nopened: 年初\n"),
        ("risk", "name: x\nposts: P\n"),
        ("risk", "posts: [P]\n"),
        ("post", "name: x\n"),
        ("round", "title: x\nopened: 2024-02-26\nsnapshot: {tree: main}\n"),
        ("registry", "organization: x\ngrading: {scale: 99}\n"),
    ],
)
def test_what_the_loader_refuses_is_refused(kind: str, text: str) -> None:
    assert faults(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("risk", RISK + "category: 廉政风险\nfound_by: [自查]\ngrade: 一级\n"),
        ("risk", RISK + "grade: 1\nlikelihood: 3\n"),
        ("risk", "name: 2024\n"),
        ("risk", RISK + "manifestations:\n"),
        ("workflow", "name: x\nsteps: [{id: S1, name: x, next: [S2]}, {id: S2, name: y, next: [{when: z, to: S1}]}]\n"),
        ("workflow", "name: x\ntime_limit: 20个工作日\n"),
        ("post", "name: x\ndepartment: D\nkey: true\nno_risk: {D1: x}\n"),
        ("risk", RISK + "likelihood: ３\nimpact: '4'\ngrade: １\nretired: {round: １２, reason: x}\n"),
        ("risk", RISK + "controls: [{id: Ｃ１, text: x, grade: 一级, key: 是}, {id: C2, text: x, key: False}]\n"),
        ("post", "name: true\ndepartment: D\nstaff: '２'\nkey: 否\n"),
        ("round", "title: x\nopened: ２０２６-０３-０１\nmethods: [{method: 个人自查, people: ４０}]\n"),
        ("registry", "organization: x\nschema: １\ngrading: {scale: ５}\n"),
    ],
)
def test_what_the_loader_accepts_is_accepted(kind: str, text: str) -> None:
    assert faults(kind, text) == []
    path = f"{KINDS[kind].folder}/1.yaml" if kind in KINDS else "registry.yaml"
    assert load(as_bytes({"registry.yaml": "organization: x\n", path: text}))[1] == []


CHOICES = [
    choice
    for choice in vars(choices).values()
    if isinstance(choice, type) and issubclass(choice, Choice) and len(choice)
]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_every_word_for_a_choice_is_accepted_and_the_canonical_ones_are_proposed_first(choice: type[Choice]) -> None:
    definitions = {
        name: body for document in schemas(in_english).values() for name, body in document["definitions"].items()
    }
    body = definitions[choice.__name__]
    assert body["anyOf"][0]["enum"] == [member.value for member in choice]
    validate = jsonschema.Draft7Validator(body)
    assert all(validate.is_valid(word) for member in choice for word in (member.value, *member.aliases))
    assert not validate.is_valid("nonsense")

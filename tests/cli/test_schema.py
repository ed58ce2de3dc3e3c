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

from neikong.messages import in_english
from neikong.model.kinds import BY_FOLDER
from neikong.report.schema import schemas

REGISTRY = Path(__file__).parents[2] / "registry"
KINDS = ["department", "post", "workflow", "risk", "regulation", "round", "person", "calendar", "registry"]


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


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_valid_draft_07(run: Run, kind: str) -> None:
    document = json.loads(run("schema", kind).out)
    assert document["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(document)


def test_all_at_once(run: Run) -> None:
    assert sorted(json.loads(run("schema").out)) == sorted(KINDS)


def test_one_file_for_each_kind(run: Run, tmp_path: Path) -> None:
    outcome = run("schema", "--output", str(tmp_path / "schemas"))
    assert (outcome.code, outcome.out) == (0, "")
    assert sorted(file.name for file in (tmp_path / "schemas").iterdir()) == sorted(f"{kind}.json" for kind in KINDS)
    assert json.loads((tmp_path / "schemas/risk.json").read_text(encoding="utf-8")) == json.loads(
        run("schema", "risk").out
    )


@pytest.mark.parametrize("folder", [*BY_FOLDER, ""])
def test_the_shipped_registry_satisfies_its_schemas(folder: str) -> None:
    kind = BY_FOLDER[folder].name if folder else "registry"
    files = sorted((REGISTRY / folder).glob("*.yaml"))
    assert files
    wrong = {file.name: found for file in files if (found := faults(kind, file.read_text(encoding="utf-8")))}
    assert wrong == {}


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_key_is_refused(kind: str) -> None:
    folder = next((folder for folder, one in BY_FOLDER.items() if one.name == kind), "")
    text = next(iter(sorted((REGISTRY / folder).glob("*.yaml")))).read_text(encoding="utf-8")
    assert any("languagee" in fault for fault in faults(kind, text + "languagee: x\n"))


RISK = "name: x\nposts: [P]\n"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("risk", RISK + "controls: [{id: C1, text: x, colour: red}]\n"),
        ("risk", RISK + "category: nonsense\n"),
        ("risk", RISK + "likelihood: often\n"),
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
    ],
)
def test_what_the_loader_accepts_is_accepted(kind: str, text: str) -> None:
    assert faults(kind, text) == []

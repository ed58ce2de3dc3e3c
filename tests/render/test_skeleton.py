"""What a new registry begins with agrees with what this repository itself uses."""

import re
from pathlib import Path

import pytest
from pre_commit.clientlib import load_config, load_manifest
from tests.support.git import write
from tests.support.yaml import read_yaml

from neikong.load import load
from neikong.model.kinds import KINDS
from neikong.render.skeleton import HOOKS, attributes, editor_settings, hooks, registry_files

TOP = Path(__file__).parents[2]
NAMES = {
    "plain": "国家税务总局云川市税务局",
    "signs": "局: \"云\" 'x' #1, {a} [b] & *c",
    "lines": "云川\n市\t局",
    "a number": "2024",
    "a word of YAML": "null",
    "dashes": "- a",
}


def test_the_settings_load_without_a_finding() -> None:
    registry, findings = load(registry_files(None, {}))
    assert findings == []
    assert registry.settings.organization == "请填写单位全称"
    assert [level.label for level in registry.settings.grading.grades] == ["一级", "二级", "三级"]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_the_organizations_name_means_itself(name: str) -> None:
    registry, findings = load(registry_files(name, {}))
    assert (registry.settings.organization, findings) == (name, [])


def test_every_kind_has_its_folder_and_its_schema() -> None:
    files = registry_files(None, {"post": "{}"})
    assert {path for path in files if path.endswith(".gitkeep")} == {
        f"{kind.folder}/.gitkeep" for kind in KINDS.values()
    }
    assert files[".schema/post.json"] == b"{}"


def test_editors_are_set_as_in_this_repository() -> None:
    assert editor_settings("registry") == (TOP / ".vscode/settings.json").read_bytes()


def test_line_ends_are_set() -> None:
    assert b"\n* text=auto eol=lf\n" in attributes()


def test_pre_commit_accepts_the_projects_hooks() -> None:
    assert [hook["id"] for hook in load_manifest(TOP / ".pre-commit-hooks.yaml")] == ["neikong-fmt", "neikong-validate"]


def test_the_written_configuration_has_the_projects_hooks(tmp_path: Path) -> None:
    write(tmp_path, {HOOKS: hooks("registry")})
    (repository,) = load_config(tmp_path / HOOKS)["repos"]
    ours = [{**hook, "description": ""} for hook in load_manifest(TOP / ".pre-commit-hooks.yaml")]
    theirs = [{**hook, "additional_dependencies": [], "description": ""} for hook in repository["hooks"]]
    assert (repository["repo"], [{key: hook[key] for key in ours[0]} for hook in theirs]) == ("local", ours)
    assert all(hook["additional_dependencies"] == ["neikong"] for hook in repository["hooks"])


def test_hooks_look_at_the_registry_alone(tmp_path: Path) -> None:
    write(tmp_path, {HOOKS: hooks("内控/a.b (c)/registry")})
    for hook in read_yaml(tmp_path / HOOKS)["repos"][0]["hooks"]:
        assert re.search(hook["files"], "内控/a.b (c)/registry/posts/x.yaml")
        assert not re.search(hook["files"], "内控/aXb (c)/registry/posts/x.yaml")
        assert not re.search(hook["files"], "other/内控/a.b (c)/registry/x.yaml")


def test_the_hooks_install_the_program_from_one_place(tmp_path: Path) -> None:
    write(tmp_path, {HOOKS: hooks("registry")})
    assert (tmp_path / HOOKS).read_text(encoding="utf-8").count("[neikong]") == 1
    (repository,) = read_yaml(tmp_path / HOOKS)["repos"]
    assert [hook["additional_dependencies"] for hook in repository["hooks"]] == [["neikong"]] * 2

"""What `neikong init` is to make at a place, and what is to be done then."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from neikong.cli.exits import Refusal
from neikong.cli.founding import Plan
from neikong.cli.language import translate
from neikong.messages import Message, literal, msg
from neikong.model import SETTINGS_FILE
from neikong.store.find import around, work_tree
from neikong.store.found import Commit
from neikong.views.forges import Forge

FOLDER = "registry"
"""The registry's folder in the place that `init` was given."""


def plan_of(place: Path, forge: Forge | None, organization: str | None) -> Plan:
    """A new registry, or a forge's files for the one that is there. Raises ``Refusal``."""
    inner = place / FOLDER
    root = inner if (inner / SETTINGS_FILE).is_file() else around(place)
    if root is not None and forge is not None:
        if organization is not None:
            raise Refusal(msg("{folder} has a registry already, and its organization", folder=str(place)))
        return _forge_alone(root, forge)
    _refuse_registry(place)
    return _new(place, forge, organization)


def plan_of_example(place: Path, forge: Forge | None) -> Plan:
    """The example's repository. Raises ``Refusal``."""
    from neikong.render.example import at_the_end, example

    _refuse_registry(place)
    registry = _registry_files(None)
    del registry[SETTINGS_FILE]
    commits = example(FOLDER, _surroundings("") | _below(f"{FOLDER}/", registry))
    steps = _steps_of_example(place)
    if forge is not None:
        content = {path.removeprefix(f"{FOLDER}/"): data for path, data in at_the_end(commits).items()}
        added = _forge_files(content, FOLDER, forge)
        commits += (Commit("加上检查流水线、审阅问题和代码负责人", commits[-1].day, added),)
        steps += (_source(at_the_end(commits)),)
    return Plan(place, at_the_end(commits), steps, commits)


def _refuse_registry(place: Path) -> None:
    """A registry inside of a registry would be read as its files."""
    if around(place) is not None:
        message = msg("{folder} lies in a registry already", folder=str(place))
        raise Refusal(message, msg("`neikong init --ci` adds the files of a forge to it"))


def _new(place: Path, forge: Forge | None, organization: str | None) -> Plan:
    """The registry's settings come last: before they are there, it is no registry."""
    top = work_tree(place) or place.resolve()
    prefix = _prefix(top, place)
    registry = _registry_files(organization)
    files = _surroundings(prefix)
    if forge is not None:
        files |= _forge_files(registry, f"{prefix}{FOLDER}", forge)
    settings = registry.pop(SETTINGS_FILE)
    files |= _below(f"{prefix}{FOLDER}/", {**registry, SETTINGS_FILE: settings})
    return Plan(top, files, (*_steps_of_new(f"{prefix}{FOLDER}", organization), _source(files)))


def _forge_alone(root: Path, forge: Forge) -> Plan:
    from neikong.store.worktree import read_worktree

    above = root.resolve().parent if root.resolve().name == FOLDER else root.resolve()
    top = work_tree(root) or above
    files = _forge_files(read_worktree(root).files, _prefix(top, root).removesuffix("/"), forge)
    return Plan(top, files, (*_steps_of_forge(), _source(files)))


def _prefix(top: Path, folder: Path) -> str:
    inner = folder.resolve().relative_to(top).as_posix()
    return "" if inner == "." else f"{inner}/"


def _below(prefix: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{prefix}{path}": data for path, data in files.items()}


def _registry_files(organization: str | None) -> dict[str, bytes]:
    from neikong.render.skeleton import registry_files
    from neikong.report.json import dumps
    from neikong.report.schema import schemas

    return registry_files(organization, {name: dumps(schema) for name, schema in schemas(translate()).items()})


def _surroundings(prefix: str) -> dict[str, bytes]:
    """What stands around a registry: in its folder for editors and line ends, at the top for pre-commit."""
    from neikong.render.skeleton import ATTRIBUTES, EDITOR, HOOKS, attributes, editor_settings, hooks

    return {
        HOOKS: hooks(f"{prefix}{FOLDER}"),
        f"{prefix}{ATTRIBUTES}": attributes(),
        f"{prefix}{EDITOR}": editor_settings(FOLDER),
    }


def _forge_files(registry: Mapping[str, bytes], folder: str, forge: Forge) -> dict[str, bytes]:
    from neikong.load import load
    from neikong.render.pipeline import pipeline_files
    from neikong.report.codeowners import CODEOWNERS, codeowners

    files = pipeline_files(forge, folder or ".")
    owners = codeowners(load(registry)[0], folder, forge, translate())
    return files | {CODEOWNERS[forge]: owners.encode("utf-8")}


def _steps_of_new(folder: str, organization: str | None) -> tuple[Message, ...]:
    name = () if organization else (msg("write the bureau's name into {file}", file=f"{folder}/{SETTINGS_FILE}"),)
    return (
        *name,
        msg("write departments, posts, workflows and risk points into their folders"),
        msg("check with `neikong validate`; `neikong rule` tells about every rule"),
        msg("keep it in git: rounds and comparisons live in its history"),
    )


def _steps_of_forge() -> tuple[Message, ...]:
    return (
        msg("read the files; a forge heeds them once they are on the default branch"),
        msg("write `account` into the files of people/ whom CODEOWNERS shall name"),
    )


def _source(files: Mapping[str, bytes]) -> Message:
    """The machines that run what was written must find the program somewhere; only the bureau knows where."""
    from neikong.render.pipeline import PIPELINE
    from neikong.render.skeleton import HOOKS

    named = tuple(path for path in (HOOKS, *PIPELINE.values()) if path in files)
    return msg("say in {files} where `neikong` is installed from: your index, a wheel or a git address", files=named)


def _steps_of_example(place: Path) -> tuple[Message, ...]:
    where = "" if place.resolve() == Path.cwd() else f" -C {shlex.quote(place.as_posix())}"
    words = ("validate", "validate --at round:1", "round diff 1 2", "handbook build")
    return tuple(literal(f"neikong{where} {word}") for word in words)

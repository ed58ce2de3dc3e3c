"""What a new registry begins with."""

import json
import re
from collections.abc import Mapping

from neikong.model import SETTINGS_FILE
from neikong.model.kinds import KINDS, SETTINGS
from neikong.render.packaged import INIT
from neikong.yamldoc import apply_edits, set_key

HOOKS = ".pre-commit-config.yaml"
ATTRIBUTES = ".gitattributes"
EDITOR = ".vscode/settings.json"


def registry_files(organization: str | None, schemas: Mapping[str, str]) -> dict[str, bytes]:
    """The registry's own folder: settings, the folder of each kind, and the schemas that editors read."""
    data = (INIT / SETTINGS_FILE).read_bytes()
    if organization is not None:
        data = apply_edits(data, [set_key(SETTINGS_FILE, data, "organization", organization)])
    files = {SETTINGS_FILE: data}
    files |= {f"{kind.folder}/.gitkeep": b"" for kind in KINDS.values()}
    files |= {f".schema/{name}.json": text.encode("utf-8") for name, text in schemas.items()}
    return files


def editor_settings(folder: str) -> bytes:
    """VS Code: which schema holds for which file of the registry in ``folder`` of the work space."""
    schemas = {
        f"./{folder}/.schema/{kind.name}.json": [
            f"/{folder}/{f'{kind.folder}/**/*.yaml' if kind.folder else SETTINGS_FILE}"
        ]
        for kind in (SETTINGS, *KINDS.values())
    }
    settings = {
        "yaml.schemas": schemas,
        "yaml.validate": True,
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.format.enable": False,
        "[yaml]": {
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.quickSuggestions": {"strings": True, "other": True},
        },
        "files.encoding": "utf8",
    }
    return (json.dumps(settings, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def hooks(folder: str) -> bytes:
    """The hooks of pre-commit for a registry in ``folder`` of the repository."""
    text = (INIT / "pre-commit-config.yaml").read_text(encoding="utf-8")
    return text.replace("@registry@", json.dumps(f"^{re.escape(folder)}/", ensure_ascii=False)).encode("utf-8")


def attributes() -> bytes:
    """Line ends are the same on every machine: a round is known by the bytes of its files."""
    return (INIT / "gitattributes").read_bytes()

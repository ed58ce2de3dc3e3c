"""YAML as other programs read it: forges' files are not ours, and are read by the rules of YAML 1.2."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


def read_yaml(file: Path) -> Any:
    return YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))

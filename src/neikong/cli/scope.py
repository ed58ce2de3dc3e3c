"""Which rules run and which files are reported on, from what somebody typed."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.exits import Refusal
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.lint import Selection


def selection(select: list[str] | None, ignore: list[str] | None) -> "Selection":
    """The rules that ``--select`` and ``--ignore`` name. Raises ``Refusal`` for a word that means none."""
    from neikong.lint import Selection, all_rules

    chosen, left_out = _words(select), _words(ignore)
    if select and not chosen:
        raise Refusal(msg("--select names no rule"), msg("`neikong rule` lists all rules"))
    for word in (*chosen, *left_out):
        if not any(rule.answers_to(word) for rule in all_rules()):
            raise Refusal(msg("There is no rule `{rule}`", rule=word), msg("`neikong rule` lists all rules"))
    return Selection(chosen, left_out)


def inside(root: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    """The paths relative to the registry; a path is meant from here, or from the registry."""
    found = []
    top = Path(os.path.abspath(root))  # noqa: PTH100 - a link is meant itself
    for path in paths:
        for base in (Path.cwd(), top):
            candidate = Path(os.path.normpath(base / path))  # not resolved: a link is meant itself
            if candidate.is_relative_to(top) and candidate.exists():
                found.append(candidate.relative_to(top).as_posix())
                break
        else:
            raise Refusal(msg("{path} is not in the registry", path=str(path)))
    return tuple(found)


def concerns(path: str, wanted: tuple[str, ...]) -> bool:
    """Whether a file is among the wanted ones or lies in a wanted folder; all are where none is named."""
    return not wanted or any(name in (".", path) or path.startswith(f"{name}/") for name in wanted)


def _words(values: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())

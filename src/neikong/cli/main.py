"""The boundary: languages, exit codes, and what becomes of exceptions.

0 fine · 1 findings · 2 wrong usage · 3 a bug of ours · 130 interrupted.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from neikong import __version__
from neikong.cli import language
from neikong.cli.exits import ReaderLeft
from neikong.cli.language import _
from neikong.cli.options import COLORS, Options, WrongUsage, split
from neikong.store.find import NoRegistry, find_registry

FINE, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        print(f"neikong {__version__}")
        return FINE
    _speak_utf8()
    # pydantic would search every installed package for plugins; our models want none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return _run(given)
    except KeyboardInterrupt:
        return INTERRUPTED
    except ReaderLeft:
        # Whoever read our output has seen enough; the interpreter must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception:
        return _bug()


def run() -> NoReturn:
    """The console script: run, then leave without taking a large registry apart again."""
    for name in ("stdout", "stderr"):  # closed by whoever started us: nobody will miss what we say
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open until the end
    gc.disable()  # a command ends before garbage could matter; collecting costs a tenth of its time
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = code or USAGE  # a full disk; what could be said has been said
    os._exit(code)


def _run(given: list[str]) -> int:
    language.install(language.choose(None, None))
    try:
        options, rest = split(given)
    except WrongUsage as error:
        return _wrong(_("The option {option} needs a value").format(option=error))
    if rest == ["--version"]:
        print(f"neikong {__version__}")
        return FINE
    if options.language is not None and not language.is_known(options.language):
        return _wrong(_("--lang is zh or en, not {value}").format(value=options.language))
    if options.color not in COLORS:
        return _wrong(_("--color is auto, always or never, not {value}").format(value=options.color))
    language.install(language.choose(options.language, _registry(options)))
    from neikong.cli.app import run

    return run(options, rest)


def _registry(options: Options) -> Path | None:
    named = options.registry or os.environ.get("NEIKONG_REGISTRY")
    try:
        return find_registry(named, Path.cwd())
    except (NoRegistry, FileNotFoundError):  # the working folder itself may be gone
        return None  # commands that need one will say so


def _speak_utf8() -> None:
    """Windows consoles default to code pages that lack half of our signs."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _wrong(message: str) -> int:
    print(_("Error: {message}").format(message=message), file=sys.stderr)
    return USAGE


def _bug() -> int:
    import tempfile
    import traceback
    from datetime import datetime

    log = Path(tempfile.gettempdir()) / f"neikong-{datetime.now():%Y%m%d-%H%M%S}-{os.getpid()}.log"
    log.write_text(traceback.format_exc(), encoding="utf-8")
    message = _("This is a bug of ours. Please report it together with {log}").format(log=log)
    print(message, file=sys.stderr)
    return BUG

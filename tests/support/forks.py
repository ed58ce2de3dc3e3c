"""Commands started from a process that has everything imported: a kill hits the command and not its start-up."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

_SERVER = """
import gc, json, os, sys
import importlib, pkgutil, neikong.cli, neikong.lint, neikong.diff, neikong.load, neikong.report.patch
import neikong.store.states
import neikong.store.write, neikong.amend.rename, neikong.amend.form, neikong.amend.draft, git, pydantic, ruamel.yaml
from neikong.cli.main import main
for module in pkgutil.iter_modules(neikong.cli.__path__):
    importlib.import_module(f"neikong.cli.{module.name}")
neikong.lint.all_rules()
print("ready", flush=True)
for line in sys.stdin:
    arguments = json.loads(line)
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0), os.dup2(null, 1), os.dup2(null, 2)
        os._exit(main(arguments))
    print(pid, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
"""


class Forks:
    """Runs commands one after the other, each in a process of its own."""

    def __init__(self, cwd: Path) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-c", _SERVER],
            cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "NEIKONG_LANG": "en"},
        )  # fmt: skip
        assert self._read() == "ready"

    def run(self, *arguments: str, killed_after: float | None = None) -> tuple[int, float]:
        """Exit code (negative: the signal) and seconds of a command, which is killed after so many seconds."""
        assert self._server.stdin is not None
        began = time.perf_counter()
        self._server.stdin.write(json.dumps(arguments) + "\n")
        self._server.stdin.flush()
        pid = int(self._read())
        if killed_after is not None:
            time.sleep(killed_after)
            with suppress(ProcessLookupError):  # it was faster
                os.kill(pid, signal.SIGKILL)
        return int(self._read()), time.perf_counter() - began

    def _read(self) -> str:
        assert self._server.stdout is not None
        return self._server.stdout.readline().strip()

    def __enter__(self) -> "Forks":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.kill()
        self._server.communicate()

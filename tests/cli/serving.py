"""``neikong handbook serve`` as a process of its own, and a client of it."""

import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.cli.run import surroundings

DEADLINE = 30.0
_HEED = (  # a background job of a shell ignores the signal, and so would its children
    "import signal,sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from neikong.cli.main import run; sys.argv[0] = 'neikong'; run()"
)


@dataclass
class Served:
    """A preview that runs."""

    process: "subprocess.Popen[str]"
    address: str = ""
    err: str = ""

    def read(self) -> str:
        """The page as it is now."""
        with urllib.request.urlopen(self.address, timeout=DEADLINE) as answered:
            return str(answered.read().decode())

    @contextmanager
    def versions(self) -> Iterator[Iterator[str]]:
        """Each version of the page from now on; one that does not come in time fails the test."""
        with urllib.request.urlopen(f"{self.address}_events", timeout=DEADLINE) as stream:
            yield (line.decode().removeprefix("data: ").strip() for line in stream if line.startswith(b"data: "))

    def end(self) -> int:
        """Ctrl+C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        _, self.err = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode


@contextmanager
def served(root: Path, *options: str, lang: str = "en") -> Iterator[Served]:
    """A preview of a registry on a free port."""
    command = [sys.executable, "-c", _HEED, "--lang", lang, "-C", str(root), "handbook", "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(), encoding="utf-8"
    ) as process:
        try:
            assert process.stdout is not None
            yield Served(process, process.stdout.readline().strip())
        finally:
            process.kill()

"""Where typst works: it reads nothing, reaches nobody, and says nothing but what it answers."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

_PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
_NOWHERE = "http://127.0.0.1:9"
_STDERR = 2


@contextmanager
def alone() -> Iterator[str]:
    """An empty folder as all that a document can read."""
    with _without_network(), _silent(), tempfile.TemporaryDirectory() as root:
        yield root


@contextmanager
def _without_network() -> Iterator[None]:
    """Typst fetches packages that a template names; there is no switch against it but a proxy that is not there."""
    before = {name: os.environ.get(name) for name in _PROXIES}
    os.environ.update(dict.fromkeys(_PROXIES, _NOWHERE))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _silent() -> Iterator[None]:
    """Where typst fails, Rust writes to the terminal what only its makers understand."""
    try:
        kept = os.dup(_STDERR)
    except OSError:  # closed by whoever started us
        yield
        return
    nobody = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nobody, _STDERR)
    try:
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nobody)

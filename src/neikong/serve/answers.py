"""What is answered to whom: a pure function of the request.

The server listens on this machine only, but pages of other hosts run on it,
too: they must not read the registry, neither by calling this machine by a name
of theirs nor by asking from their own pages.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from neikong.serve.page import Page

PAGE, EVENTS = "/", "/_events"

_METHODS = ("GET", "HEAD")
_OWN_SITE = ("same-origin", "none")
_PLAIN, _HTML, _STREAM = "text/plain; charset=utf-8", "text/html; charset=utf-8", "text/event-stream; charset=utf-8"

GUARDS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
)
"""Sent with every answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: ``hosts`` are its Host headers, ``site`` is the browser's word on who asks (``Sec-Fetch-Site``)."""

    method: str
    target: str
    hosts: tuple[str, ...]
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A response; a stream has no end, and its body is written by the server."""

    status: HTTPStatus
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""
    is_stream: bool = False


def names(port: int) -> frozenset[str]:
    """What this server may be called."""
    return frozenset(f"{host}{end}" for host in ("127.0.0.1", "localhost") for end in _ends(port))


def _ends(port: int) -> tuple[str, ...]:
    return (f":{port}", "") if port == 80 else (f":{port}",)


def answer(asked: Asked, page: Page, called: frozenset[str]) -> Answer:
    """The page, the stream of its versions, or why not."""
    if len(asked.hosts) != 1 or asked.hosts[0].strip().lower() not in called:
        return refused(HTTPStatus.FORBIDDEN)
    if asked.method not in _METHODS:
        return refused(HTTPStatus.METHOD_NOT_ALLOWED)
    if asked.target == PAGE:
        policy = ("Content-Security-Policy", _policy(page.scripts))
        return _answered(HTTPStatus.OK, _HTML, page.content, (policy,))
    if asked.target != EVENTS:
        return refused(HTTPStatus.NOT_FOUND)
    if asked.site is not None and asked.site not in _OWN_SITE:
        return refused(HTTPStatus.FORBIDDEN)
    return Answer(HTTPStatus.OK, (("Content-Type", _STREAM), *GUARDS), is_stream=True)


def refused(status: HTTPStatus) -> Answer:
    """An answer that says no and nothing else."""
    allowed = (("Allow", ", ".join(_METHODS)),) if status is HTTPStatus.METHOD_NOT_ALLOWED else ()
    policy = ("Content-Security-Policy", "default-src 'none'")
    return _answered(status, _PLAIN, f"{status.value} {status.phrase}\n".encode(), (policy, *allowed))


def _answered(status: HTTPStatus, kind: str, body: bytes, more: Iterable[tuple[str, str]]) -> Answer:
    return Answer(status, (("Content-Type", kind), ("Content-Length", str(len(body))), *more, *GUARDS), body)


def _policy(scripts: Iterable[str]) -> str:
    """Nothing from anywhere, and no script but those that are known. Bars of a chart are styled one by one."""
    allowed = " ".join(f"'{script}'" for script in scripts) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {allowed}",
            "style-src 'unsafe-inline'",
            "img-src data:",
            "font-src data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )

"""Who is answered with what."""

import pytest

from neikong.serve.answers import EVENTS, GUARDS, PAGE, Answer, Asked, answer, names
from neikong.serve.page import Page

CALLED = names(8035)
NEW = Page("<p>手册".encode(), ("sha256-abc=", "sha256-def="), "v1")
HERE = "127.0.0.1:8035"


def ask(target: str = PAGE, method: str = "GET", hosts: tuple[str, ...] = (HERE,), site: str | None = None) -> Answer:
    return answer(Asked(method, target, hosts, site), NEW, CALLED)


@pytest.mark.parametrize("host", [HERE, "localhost:8035", "LOCALHOST:8035", " 127.0.0.1:8035 "])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_the_page(method: str, host: str) -> None:
    told = ask(method=method, hosts=(host,))
    assert (told.status, told.body, told.is_stream) == (200, NEW.content, False)
    assert dict(told.headers)["Content-Length"] == "9"


@pytest.mark.parametrize(
    "hosts",
    [
        (),
        ("",),
        ("evil.example",),
        ("evil.example:8035",),
        ("127.0.0.1",),
        ("127.0.0.1:8036",),
        ("127.0.0.1:8035.evil.example",),
        ("127.0.0.1:8035@evil.example",),
        ("localhost",),
        ("localhost.:8035",),
        ("0.0.0.0:8035",),
        ("[::1]:8035",),
        (HERE, HERE),
        (HERE, "evil.example"),
    ],
)
@pytest.mark.parametrize("target", [PAGE, EVENTS, "/gone"])
def test_a_name_that_is_not_ours(hosts: tuple[str, ...], target: str) -> None:
    assert (ask(target, hosts=hosts).status, ask(target, hosts=hosts).body) == (403, b"403 Forbidden\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"])
@pytest.mark.parametrize("target", [PAGE, EVENTS])
def test_other_methods(method: str, target: str) -> None:
    told = ask(target, method)
    assert told.status == 405
    assert dict(told.headers)["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "target",
    [
        "",
        "/index.html",
        "/?a",
        "/#a",
        "/_events/",
        "/_events?x=1",
        "/registry.yaml",
        "/../registry.yaml",
        "/%2e%2e/etc/passwd",
        "/etc/passwd",
        "http://127.0.0.1:8035/",
        "http://evil.example/",
        "*",
    ],
)
def test_other_paths(target: str) -> None:
    assert ask(target).status == 404


@pytest.mark.parametrize("site", [None, "same-origin", "none"])
def test_the_stream(site: str | None) -> None:
    told = ask(EVENTS, site=site)
    assert (told.status, told.is_stream, told.body) == (200, True, b"")
    assert dict(told.headers)["Content-Type"].startswith("text/event-stream")


@pytest.mark.parametrize("site", ["cross-site", "same-site", ""])
def test_the_stream_is_not_for_pages_of_others(site: str) -> None:
    assert ask(EVENTS, site=site).status == 403


@pytest.mark.parametrize("target", [PAGE, EVENTS, "/gone"])
def test_every_answer_is_guarded(target: str) -> None:
    assert set(GUARDS) <= set(ask(target).headers)
    assert dict(GUARDS)["X-Content-Type-Options"] == "nosniff"


def test_only_known_scripts_run_and_nothing_is_fetched() -> None:
    policy = dict(part.split(" ", 1) for part in dict(ask().headers)["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'sha256-abc=' 'sha256-def='"
    assert policy["connect-src"] == "'self'"
    assert policy["base-uri"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"


def test_a_page_without_scripts_allows_none() -> None:
    told = answer(Asked("GET", PAGE, (HERE,)), Page(b"", (), "v"), CALLED)
    assert "script-src 'none';" in dict(told.headers)["Content-Security-Policy"]


def test_at_the_usual_port_the_name_alone_will_do() -> None:
    assert names(80) == {"127.0.0.1", "127.0.0.1:80", "localhost", "localhost:80"}
